import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  makeStyles,
  mergeClasses,
  MessageBar,
  MessageBarBody,
  tokens,
} from "@fluentui/react-components";
import type { Finding } from "../../domain/kernel/finding";
import { tables } from "../../domain/schema/tables";
import { useSpeech } from "../services";

const useStyles = makeStyles({
  list: {
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalL,
    fontSize: tokens.fontSizeBase200,
    display: "grid",
    gap: tokens.spacingVerticalXS,
    overflowWrap: "anywhere",
  },
  alone: { listStyleType: "none", paddingInlineStart: 0 },
  bar: { whiteSpace: "normal" },
});

/** So many are shown; the rest is counted. */
const shown = 50;
/** So many are told without being asked for. */
const told = 5;

const isOurs = (table: string, field: string): boolean => {
  const declared: Readonly<Record<string, { columns: readonly { key: string }[] } | undefined>> = tables;
  return declared[table]?.columns.some(({ key }) => key === field) ?? false;
};

/** Findings line by line, each with its place. */
function Lines({ findings, most, className }: { findings: Finding[]; most: number; className?: string }) {
  const { t } = useSpeech();
  /** A column of ours by its header, one of a user's own list as it is called there. */
  const column = ({ table, field }: Finding) => (table && field && isOurs(table, field) ? t(`data.headers.${table}.${field}`) : field);
  const place = (finding: Finding) => [finding.record, column(finding)].filter(Boolean).join(", ");
  return (
    <ul className={className}>
      {findings.slice(0, most).map((finding, index) => (
        <li key={index}>
          {place(finding) && <strong>{`${place(finding)}: `}</strong>}
          {t(`errors.findings.${finding.code}`, finding.values)}
        </li>
      ))}
      {findings.length > most && <li>{t("pane.run.more", { count: findings.length - most })}</li>}
    </ul>
  );
}

/** What an action noticed in the data, folded away until asked for. */
export function Findings({ findings }: { findings: Finding[] }) {
  const styles = useStyles();
  const { t } = useSpeech();
  if (findings.length === 0) return null;
  return (
    <Accordion collapsible>
      <AccordionItem value="findings">
        <AccordionHeader>{t("pane.run.findings", { count: findings.length })}</AccordionHeader>
        <AccordionPanel>
          <Lines findings={findings} most={shown} className={styles.list} />
        </AccordionPanel>
      </AccordionItem>
    </Accordion>
  );
}

/** What one must know before believing a result, told in the open: a wrong setting, too few clients. */
export function Warnings({ findings }: { findings: Finding[] }) {
  const styles = useStyles();
  if (findings.length === 0) return null;
  return (
    <MessageBar intent="warning" layout="multiline" data-testid="warnings">
      <MessageBarBody className={styles.bar}>
        <Lines findings={findings} most={told} className={mergeClasses(styles.list, findings.length === 1 && styles.alone)} />
      </MessageBarBody>
    </MessageBar>
  );
}
