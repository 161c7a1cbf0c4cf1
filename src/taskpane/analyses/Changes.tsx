import { useSpeech } from "../services";

/** What changed, line by line. */
export function Changes({ told }: { told: string[] }) {
  const { t } = useSpeech();
  if (told.length === 0) return <p style={{ margin: 0 }}>{t("analyses.everything.same")}</p>;
  return (
    <ul style={{ margin: 0, paddingInlineStart: "20px" }} aria-label={t("analyses.movement.changes")}>
      {told.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
