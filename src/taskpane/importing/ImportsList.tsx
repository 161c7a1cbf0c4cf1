import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { ArrowUndo16Regular } from "@fluentui/react-icons";
import { useState } from "react";
import type { BaseState, JournalEntry } from "../../actions/ports";
import { AskDialog } from "../components/AskDialog";
import { useAsk } from "../hooks/useAsk";
import type { Runner } from "../hooks/useRun";
import { useServices, useSpeech } from "../services";
import { isolated } from "./cells";

const useStyles = makeStyles({
  heading: { margin: `0 0 ${tokens.spacingVerticalXS}` },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  row: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  told: { color: tokens.colorNeutralForeground2 },
});

/** Days of the calendar of Excel before 1970, and a day in milliseconds. */
const daysBefore1970 = 25_569;
const dayLength = 86_400_000;

/** The imports that can be taken back, the last first, each with its way back. */
export function ImportsList({ runner, base }: { runner: Runner; base: BaseState }) {
  const styles = useStyles();
  const { t } = useSpeech();
  const services = useServices();
  const [asked, setAsked] = useState<JournalEntry | null>(null);
  const { value: entries } = useAsk(() => services.entries(), String(base.counters["I"] ?? 0));
  const imports = entries?.filter(({ action }) => action === "import") ?? [];
  if (imports.length === 0) return null;
  return (
    <section data-testid="imports">
      <Text as="h2" block size={300} weight="semibold" className={styles.heading}>
        {t("paneImport.imports.title")}
      </Text>
      <ul className={styles.list} aria-label={t("paneImport.imports.title")}>
        {imports.map((entry) => (
          <ImportRow key={entry.id} entry={entry} onTakeBack={() => setAsked(entry)} />
        ))}
      </ul>
      {asked && (
        <AskDialog
          title={t("paneImport.imports.sure", { source: sourceOf(asked) })}
          action={t("paneImport.imports.takeBack")}
          onDone={() => {
            setAsked(null);
            void runner.start("undo-import", { importId: String(asked.summary["import"]) });
          }}
          onClose={() => setAsked(null)}
        >
          <Text>{t("paneImport.imports.sureText")}</Text>
        </AskDialog>
      )}
    </section>
  );
}

const sourceOf = ({ summary }: JournalEntry): string => isolated(String(summary["source"] ?? ""));

function ImportRow({ entry, onTakeBack }: { entry: JournalEntry; onTakeBack: () => void }) {
  const styles = useStyles();
  const { t, date, number } = useSpeech();
  const { summary, at } = entry;
  const minutes = new Date(at).getTimezoneOffset();
  const day = Math.floor((at - minutes * 60_000) / dayLength) + daysBefore1970;
  const counts = t("paneImport.imports.counts", {
    created: number(Number(summary["created"] ?? 0)),
    updated: number(Number(summary["updated"] ?? 0)),
  });
  return (
    <li className={styles.row} data-import={String(summary["import"] ?? "")}>
      <div>
        <Text block truncate wrap={false} title={String(summary["source"] ?? "")}>
          <bdi>{String(summary["source"] ?? "")}</bdi>
        </Text>
        <Text block size={200} className={styles.told}>
          {`${date(day)} · ${counts}`}
        </Text>
      </div>
      <Button
        size="small"
        icon={<ArrowUndo16Regular />}
        aria-label={t("paneImport.imports.takeBackOf", { source: sourceOf(entry) })}
        onClick={onTakeBack}
      >
        {t("paneImport.imports.takeBack")}
      </Button>
    </li>
  );
}
