import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { ChevronRight16Regular } from "@fluentui/react-icons";
import { useServices, useSpeech } from "../services";
import { analyses } from "./catalog";
import { Changes } from "./Changes";
import type { Everything } from "./shapes";
import { titleOf } from "./titles";

const useStyles = makeStyles({
  heading: { margin: `0 0 ${tokens.spacingVerticalXS}` },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  row: { borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  go: {
    width: "100%",
    maxWidth: "none",
    justifyContent: "space-between",
    textAlign: "start",
    paddingInline: tokens.spacingHorizontalXS,
    fontWeight: tokens.fontWeightRegular,
  },
  words: { display: "flex", flexDirection: "column", minWidth: 0, overflowWrap: "anywhere" },
  turned: { transform: "scaleX(-1)" },
});

/** What changed since last time in words, and one line an analysis, each the way to its own sheet. */
export function EverythingBody({ result }: { result: Everything }) {
  const styles = useStyles();
  const speech = useSpeech();
  const services = useServices();
  const { t, rtl } = speech;
  const found = analyses.filter((id) => result[id]);
  return (
    <>
      <section data-testid="changes">
        <Text as="h2" block size={300} weight="semibold" className={styles.heading}>
          {t("analyses.movement.changes")}
        </Text>
        {result.movement ? <Changes told={result.changes} /> : <Text>{t("analyses.everything.none")}</Text>}
      </section>
      <section>
        <Text as="h2" block size={300} weight="semibold" className={styles.heading}>
          {t("paneAnalyses.everything.analyses")}
        </Text>
        <ul className={styles.list} aria-label={t("paneAnalyses.everything.analyses")}>
          {found.map((id) => (
            <li key={id} className={styles.row}>
              <Button
                appearance="subtle"
                className={styles.go}
                data-testid={`go-to-${id}`}
                icon={<ChevronRight16Regular className={rtl ? styles.turned : undefined} />}
                iconPosition="after"
                onClick={() => void services.show(id)}
              >
                <span className={styles.words}>
                  <Text weight="semibold">{t(`paneAnalyses.names.${id}`)}</Text>
                  <Text size={200}>{titleOf(id, result[id], speech)}</Text>
                </span>
              </Button>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}
