import { Badge, Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { textOf } from "../../domain/kernel/text";
import type { SideBySideGroup } from "../../domain/merging/side-by-side";
import { useSpeech } from "../services";
import { reasonOf } from "./words";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  row: {
    width: "100%",
    display: "grid",
    gridTemplateColumns: "1fr auto",
    gap: tokens.spacingHorizontalS,
    justifyContent: "stretch",
    textAlign: "start",
    fontWeight: tokens.fontWeightRegular,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    borderRadius: 0,
  },
  words: { display: "flex", flexDirection: "column", minWidth: 0, overflowWrap: "anywhere" },
  why: { color: tokens.colorNeutralForeground2 },
});

/** So many groups are shown at first, and so many more at a press; so many reasons of each. */
const [page, reasons] = [30, 2];

/** What a client is called, with his code. */
const called = ({ code, cells }: SideBySideGroup["records"][number]): string => [textOf(cells["name"]), code].filter(Boolean).join(" ");

/** The groups that are left: who may be whom, and why. */
export function GroupList({ groups, onOpen }: { groups: readonly { group: SideBySideGroup; at: number }[]; onOpen: (at: number) => void }) {
  const styles = useStyles();
  const speech = useSpeech();
  const { t, number } = speech;
  const [shown, setShown] = useState(page);
  return (
    <>
      <ul className={styles.list} aria-label={t("paneClean.duplicates.title")}>
        {groups.slice(0, shown).map(({ group, at }) => (
          <li key={at}>
            <Button appearance="subtle" className={styles.row} data-testid={`group-${at}`} onClick={() => onOpen(at)}>
              <span className={styles.words}>
                {group.records.map((record) => (
                  <Text key={record.code} weight="semibold">
                    <bdi>{called(record)}</bdi>
                  </Text>
                ))}
                <Text size={200} className={styles.why}>
                  {group.reasons
                    .slice(0, reasons)
                    .map((reason) => reasonOf(reason, speech))
                    .join(" · ")}
                </Text>
              </span>
              <Badge appearance="tint" color="informative" aria-label={t("paneClean.duplicates.records", { count: group.records.length })}>
                {number(group.records.length)}
              </Badge>
            </Button>
          </li>
        ))}
      </ul>
      {groups.length > shown && (
        <Button size="small" onClick={() => setShown(shown + page)}>
          {t("paneClean.check.more", { count: groups.length - shown })}
        </Button>
      )}
    </>
  );
}
