import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Badge,
  Button,
  Link,
  makeStyles,
  Text,
  tokens,
} from "@fluentui/react-components";
import { ErrorCircle20Regular, Info20Regular, Warning20Regular } from "@fluentui/react-icons";
import { useState } from "react";
import type { Place } from "../../actions/ports";
import type { Finding } from "../../domain/kernel/finding";
import { useSpeech } from "../services";
import { placeOf, sentenceOf, type FindingGroup } from "./findings";

const useStyles = makeStyles({
  head: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS, width: "100%", minWidth: 0 },
  name: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere", textAlign: "start" },
  error: { color: tokens.colorStatusDangerForeground1, display: "flex" },
  warning: { color: tokens.colorStatusWarningForeground1, display: "flex" },
  info: { color: tokens.colorNeutralForeground2, display: "flex" },
  panel: { display: "flex", flexDirection: "column", alignItems: "flex-start", gap: tokens.spacingVerticalS, marginInline: 0 },
  list: { listStyleType: "none", margin: 0, padding: 0, width: "100%" },
  item: { padding: `${tokens.spacingVerticalXS} 0`, borderTop: `1px solid ${tokens.colorNeutralStroke3}`, overflowWrap: "anywhere" },
  links: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalM },
});

const icons = { error: <ErrorCircle20Regular />, warning: <Warning20Regular />, info: <Info20Regular /> };
/** So many findings of a kind are shown at first, and so many more at a press. */
const [first, further] = [5, 25];

export type FindingActions = {
  disabled: boolean;
  onGoTo(place: Place): void;
  /** A whole table is meant. */
  onShow(table: string): void;
  /** `findings` as the action repair takes them. */
  onRepair(findings: string): void;
  /** Possible duplicates are reviewed on a screen of their own. */
  onDuplicates(): void;
};

/** Findings by kind, each with its count, its places and its repair. */
export function FindingList({ groups, ...actions }: { groups: readonly FindingGroup[] } & FindingActions) {
  const styles = useStyles();
  const { t, number } = useSpeech();
  return (
    <Accordion collapsible multiple defaultOpenItems={groups.slice(0, 1).map(({ code }) => code)}>
      {groups.map((group) => (
        <AccordionItem key={group.code} value={group.code} data-testid={`finding-${group.code}`}>
          <AccordionHeader expandIconPosition="end">
            <span className={styles.head}>
              <span className={styles[group.severity]} role="img" aria-label={t(`paneClean.check.severity.${group.severity}`)}>
                {icons[group.severity]}
              </span>
              <span className={styles.name}>{t(`checks.headings.${group.code}`)}</span>
              <Badge appearance="tint" color="informative">
                {number(group.count)}
              </Badge>
            </span>
          </AccordionHeader>
          <AccordionPanel className={styles.panel}>
            <OneKind group={group} {...actions} />
          </AccordionPanel>
        </AccordionItem>
      ))}
    </Accordion>
  );
}

function OneKind({ group, ...actions }: { group: FindingGroup } & FindingActions) {
  const styles = useStyles();
  const { t } = useSpeech();
  const [shown, setShown] = useState(first);
  const { code, count, findings, repair } = group;
  const left = findings.length - shown;
  const untold = count - findings.length;
  return (
    <>
      <ul className={styles.list}>
        {findings.slice(0, shown).map((finding, index) => (
          <OneFinding key={index} finding={finding} {...actions} />
        ))}
      </ul>
      {left > 0 && (
        <Button size="small" data-testid={`more-${code}`} onClick={() => setShown(shown + further)}>
          {t("paneClean.check.more", { count: left })}
        </Button>
      )}
      {left <= 0 && untold > 0 && <Text size={200}>{t("pane.run.more", { count: untold })}</Text>}
      {code.startsWith("duplicate.") && (
        <Button size="small" data-testid="review-duplicates" disabled={actions.disabled} onClick={actions.onDuplicates}>
          {t("paneClean.check.review")}
        </Button>
      )}
      {repair && (
        <Button
          size="small"
          data-testid={`repair-${code}`}
          disabled={actions.disabled}
          aria-label={t("paneClean.check.repairKind", { kind: t(`checks.headings.${code}`) })}
          onClick={() => actions.onRepair(code)}
        >
          {t("paneClean.check.repair")}
        </Button>
      )}
    </>
  );
}

function OneFinding({ finding, disabled, onGoTo, onShow, onRepair }: { finding: Finding } & FindingActions) {
  const styles = useStyles();
  const speech = useSpeech();
  const { t } = speech;
  const place = placeOf(finding);
  const { table, values } = finding;
  const name = place ? (place.record ?? t("paneClean.check.row", { row: place.row })) : t("pane.run.goTo");
  const go = () => (place ? onGoTo(place) : table !== undefined && onShow(table));
  return (
    <li className={styles.item}>
      <Text block size={200}>
        {sentenceOf(finding, speech)}
      </Text>
      <span className={styles.links}>
        {table !== undefined && !finding.code.startsWith("check.schema") && (
          <Link as="button" inline={false} aria-label={place ? t("paneClean.check.goTo", { place: name }) : undefined} onClick={go}>
            {name}
          </Link>
        )}
        {values?.["repair"] === "asked" && (
          <Link
            as="button"
            disabled={disabled}
            aria-label={t("paneClean.check.repairKind", { kind: name })}
            onClick={() => onRepair(String(values["id"]))}
          >
            {t("paneClean.check.repair")}
          </Link>
        )}
      </span>
    </li>
  );
}
