import { Badge, makeStyles, Select, Text, tokens } from "@fluentui/react-components";
import { QuestionCircle16Regular } from "@fluentui/react-icons";
import { useId } from "react";
import type { BaseState } from "../../actions/ports";
import type { PreviewColumn } from "../../domain/importing/preview";
import { GroupedOptions, type PickGroup } from "../components/Pick";
import { useSpeech } from "../services";
import { leftOut, ownColumn, placeOf } from "./places";

const useStyles = makeStyles({
  row: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) minmax(0, 1.1fr)",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  told: { display: "flex", flexDirection: "column", minWidth: 0 },
  samples: { color: tokens.colorNeutralForeground2, textAlign: "start" },
  place: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS, minWidth: 0 },
  select: { minWidth: 0, width: "100%" },
  mark: { alignSelf: "flex-start" },
});

/** A column of the list: its header, what stands in it, and where it goes. */
export function ColumnRow({
  column,
  groups,
  base,
  marked,
  onPlace,
}: {
  column: PreviewColumn;
  groups: PickGroup[];
  base: BaseState | null;
  /** Why its place is to be looked at. */
  marked: "content" | "unsure" | null;
  onPlace: (value: string) => void;
}) {
  const styles = useStyles();
  const speech = useSpeech();
  const { t } = speech;
  const mark = useId();
  const { value, added } = placeOf(column, base, speech);
  const options = [
    ...(added ? [added] : []),
    { value: ownColumn, text: t("paneImport.columns.own") },
    { value: leftOut, text: t("paneImport.columns.leaveOut") },
  ];
  return (
    <li className={styles.row} data-column={column.header}>
      <div className={styles.told}>
        <Text weight="semibold" truncate wrap={false} block dir="auto" title={column.header}>
          {column.header}
        </Text>
        <Text size={200} truncate wrap={false} block dir="auto" className={styles.samples} title={column.samples.join(" · ")}>
          {column.samples.join(" · ") || t("paneImport.columns.blank")}
        </Text>
      </div>
      <div className={styles.place}>
        <Select
          className={styles.select}
          aria-label={t("paneImport.columns.goesTo", { header: column.header })}
          aria-describedby={marked ? mark : undefined}
          data-testid="import-place"
          value={value}
          onChange={(_event, data) => onPlace(data.value)}
        >
          <GroupedOptions options={options} groups={groups} />
        </Select>
        {marked && (
          <Badge
            id={mark}
            className={styles.mark}
            appearance="tint"
            color={marked === "content" ? "warning" : "informative"}
            icon={<QuestionCircle16Regular />}
          >
            {t(`paneImport.columns.marks.${marked}`)}
          </Badge>
        )}
      </div>
    </li>
  );
}
