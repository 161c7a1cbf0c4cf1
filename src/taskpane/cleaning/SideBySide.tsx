import { Checkbox, makeStyles, Radio, Text, tokens } from "@fluentui/react-components";
import { useId } from "react";
import type { Cell } from "../../domain/kernel/cell";
import { textOf } from "../../domain/kernel/text";
import type { MergeField } from "../../domain/merging/side-by-side";
import { isolated, written } from "../importing/cells";
import { useSpeech } from "../services";
import { includedIn, mergedCells, type Review, type Reviewed } from "./review";
import { countsIn } from "./words";

const useStyles = makeStyles({
  // columns that do not fit scroll here, never the pane
  scroll: {
    overflowX: "auto",
    position: "relative",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "2px" },
  },
  rows: { display: "flex", flexDirection: "column", minWidth: "100%", width: "max-content", maxWidth: "none" },
  fit: { width: "100%" },
  row: { borderTop: `1px solid ${tokens.colorNeutralStroke3}`, padding: `${tokens.spacingVerticalXS} 0` },
  name: { position: "sticky", insetInlineStart: 0, width: "max-content", display: "block", color: tokens.colorNeutralForeground2 },
  columns: { display: "grid", gap: tokens.spacingHorizontalXS },
  cell: { minWidth: 0, overflowWrap: "anywhere", alignItems: "flex-start" },
  head: { display: "flex", flexDirection: "column", minWidth: 0 },
  counts: { color: tokens.colorNeutralForeground2, paddingInlineStart: tokens.spacingHorizontalS },
  blank: { color: tokens.colorNeutralForeground3 },
  together: { gridColumn: "1 / -1" },
});

/** So many records stand side by side without scrolling. */
const fitting = 2;

type Part = { reviewed: Reviewed; review: Review; onReview: (review: Review) => void };

/** Records in columns, a field a row: which of them stays, and whose value each of those fields takes. */
export function SideBySide({ fields, ...part }: Part & { fields: readonly MergeField[] }) {
  const { records } = part.reviewed;
  const styles = useStyles();
  const { t } = useSpeech();
  const many = records.length > fitting;
  const template = { gridTemplateColumns: `repeat(${records.length}, minmax(${many ? "136px" : "0"}, 1fr))` };
  const merged = mergedCells(part.reviewed, part.review);
  const scrolling = many ? { tabIndex: 0, role: "region", "aria-label": t("paneClean.duplicates.sideBySide") } : {};
  return (
    <div className={styles.scroll} {...scrolling} data-testid="side-by-side">
      <div className={many ? styles.rows : styles.fit}>
        <Heads {...part} template={template} />
        {fields.map((field) => (
          <FieldRow key={field.key} field={field} merged={merged[field.key] ?? null} template={template} {...part} />
        ))}
      </div>
    </div>
  );
}

type Row = Part & { template: { gridTemplateColumns: string } };

function Heads({ reviewed: { records }, review, template, onReview }: Row) {
  const styles = useStyles();
  const speech = useSpeech();
  const { t } = speech;
  const name = useId();
  const many = records.length > fitting;
  const leave = (at: number, out: boolean) =>
    onReview({ ...review, leftOut: out ? [...review.leftOut, at] : review.leftOut.filter((other) => other !== at) });
  return (
    <div className={styles.row} role="radiogroup" aria-label={t("paneClean.duplicates.stays")}>
      <Text size={200} className={styles.name}>
        {t("paneClean.duplicates.stays")}
      </Text>
      <div className={styles.columns} style={template}>
        {records.map(({ code, counts }, at) => (
          <div key={code} className={styles.head}>
            <Radio
              name={name}
              value={String(at)}
              label={code}
              checked={review.stays === at}
              data-testid={`stays-${code}`}
              onChange={() => onReview({ ...review, stays: at, leftOut: review.leftOut.filter((other) => other !== at) })}
            />
            <Text size={200} className={styles.counts}>
              {countsIn(counts, speech) || t("paneClean.duplicates.noRecords")}
            </Text>
            {many && (
              <Checkbox
                label={t("paneClean.duplicates.include")}
                aria-label={t("paneClean.duplicates.includeOf", { code })}
                checked={!review.leftOut.includes(at)}
                disabled={review.stays === at}
                onChange={(_event, data) => leave(at, data.checked !== true)}
              />
            )}
          </div>
        ))}
      </div>
    </div>
  );
}

function FieldRow({ field, merged, reviewed, review, template, onReview }: Row & { field: MergeField; merged: Cell }) {
  const styles = useStyles();
  const speech = useSpeech();
  const { t } = speech;
  const name = useId();
  const { records } = reviewed;
  const said = (cell: Cell) => written(cell, field.kind ?? "text", speech);
  const { [field.key]: chosen, ...others } = review.choices;
  const included = includedIn(records, review);
  const isSame = (at: number) => textOf(records[at]?.cells[field.key]) === textOf(merged);
  const taken = chosen !== undefined && included.includes(chosen) ? chosen : included.find(isSame);
  const together = mergedCells(reviewed, { ...review, choices: others })[field.key] ?? null;
  const isOwn = records.every(({ cells }) => textOf(cells[field.key]) !== textOf(together));
  return (
    <div className={styles.row} role="radiogroup" aria-label={field.header} data-testid={`field-${field.key}`}>
      <Text size={200} className={styles.name}>
        {field.header}
      </Text>
      <div className={styles.columns} style={template}>
        {records.map(({ code, cells }, at) => (
          <Radio
            key={code}
            className={styles.cell}
            name={name}
            value={String(at)}
            checked={taken === at}
            disabled={!included.includes(at)}
            label={<Value text={said(cells[field.key] ?? null)} />}
            aria-label={`${said(cells[field.key] ?? null) || t("paneClean.duplicates.blank")}, ${code}`}
            onChange={() => onReview({ ...review, choices: { ...others, [field.key]: at } })}
          />
        ))}
        {isOwn && (
          <Radio
            className={styles.together}
            name={name}
            value="together"
            checked={taken === undefined}
            label={t("paneClean.duplicates.together", { value: isolated(said(together)) })}
            onChange={() => onReview({ ...review, choices: others })}
          />
        )}
      </div>
    </div>
  );
}

function Value({ text }: { text: string }) {
  const styles = useStyles();
  if (text === "") return <span className={styles.blank}>–</span>;
  return <bdi>{text}</bdi>;
}
