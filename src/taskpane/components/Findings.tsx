import { Accordion, AccordionHeader, AccordionItem, AccordionPanel, makeStyles, tokens } from "@fluentui/react-components";
import type { Finding } from "../../domain/kernel/finding";
import { useSpeech } from "../services";

const useStyles = makeStyles({
  list: {
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalL,
    fontSize: tokens.fontSizeBase200,
    display: "grid",
    gap: tokens.spacingVerticalXS,
  },
});

/** So many are shown; the rest is counted. */
const shown = 50;

/** What an action noticed in the data, folded away until asked for. */
export function Findings({ findings }: { findings: Finding[] }) {
  const styles = useStyles();
  const { t } = useSpeech();
  if (findings.length === 0) return null;
  const place = (finding: Finding) => [finding.record, finding.field].filter(Boolean).join(", ");
  return (
    <Accordion collapsible>
      <AccordionItem value="findings">
        <AccordionHeader>{t("pane.run.findings", { count: findings.length })}</AccordionHeader>
        <AccordionPanel>
          <ul className={styles.list}>
            {findings.slice(0, shown).map((finding, index) => (
              <li key={index}>
                {place(finding) && <strong>{`${place(finding)}: `}</strong>}
                {t(`errors.findings.${finding.code}`, finding.values)}
              </li>
            ))}
            {findings.length > shown && <li>{t("pane.run.more", { count: findings.length - shown })}</li>}
          </ul>
        </AccordionPanel>
      </AccordionItem>
    </Accordion>
  );
}
