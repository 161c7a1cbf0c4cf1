import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { BaseState } from "../../actions/ports";
import type { DateOrder } from "../../domain/cleaning/dates";
import { dateOrders } from "../../domain/cleaning/dates";
import type { ImportTable } from "../../domain/importing/dictionary";
import type { ImportPreview } from "../../domain/importing/preview";
import { Pick } from "../components/Pick";
import { useSpeech } from "../services";
import { asTable, markOf, placed, type ImportAsk } from "./ask";
import { isolated } from "./cells";
import { ColumnRow } from "./ColumnRow";
import { FileSheet } from "./FileSheet";
import { Looking } from "./Looking";
import { MoreOptions } from "./MoreOptions";
import { chosenPlace, placeGroups, tableOptions } from "./places";
import { StepFrame } from "./StepFrame";
import type { Previewing } from "./usePreview";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  parts: { display: "grid", gap: tokens.spacingVerticalM },
});

/** What each column of the list is: what it was taken for, and what the user says instead. */
export function ColumnsStep({
  ask,
  onAsk,
  looking,
  preview,
  fileSheets,
  base,
  onNext,
  onBack,
}: {
  ask: ImportAsk;
  onAsk: (ask: ImportAsk) => void;
  looking: Previewing;
  preview: ImportPreview;
  fileSheets: string[];
  base: BaseState | null;
  onNext: () => void;
  onBack: () => void;
}) {
  const styles = useStyles();
  const speech = useSpeech();
  const { t } = speech;
  const { progress, cancel } = looking;
  const groups = placeGroups(preview.table, base, speech);
  const shown = preview.columns.filter(({ header, samples }) => header !== "" && (samples.length > 0 || ask.decided.includes(header)));
  return (
    <StepFrame
      step="columns"
      title={t("paneImport.columns.title")}
      text={t("paneImport.columns.text")}
      onward={{ testId: "import-next", text: t("paneImport.columns.next"), disabled: progress !== null, onPress: onNext }}
      beside={progress && <Looking progress={progress} onCancel={cancel} />}
      onBack={onBack}
    >
      <div className={styles.parts}>
        <FileSheet ask={ask} sheets={fileSheets} onAsk={onAsk} />
        <Pick
          label={t("paneImport.table.label")}
          testId="import-table"
          value={preview.table}
          options={tableOptions(base, speech)}
          onPick={(table) => onAsk(asTable(ask, table as ImportTable))}
        />
        {looking.remembered && <Text size={200}>{t("paneImport.columns.remembered")}</Text>}
        <DatesQuestion ask={ask} preview={preview} onDates={(dates) => onAsk({ ...ask, dates })} />
      </div>
      <ul className={styles.list} aria-label={t("paneImport.columns.list")} data-testid="import-columns">
        {shown.map((column) => (
          <ColumnRow
            key={column.index}
            column={column}
            groups={groups}
            base={base}
            marked={markOf(column, ask.decided)}
            onPlace={(value) => onAsk(placed(ask, preview.columns, column.header, chosenPlace(value, column.header, preview.table)))}
          />
        ))}
      </ul>
      <MoreOptions ask={ask} base={base} onAsk={onAsk} />
    </StepFrame>
  );
}

/** Asked only where days and months could be swapped, or where the user answered already. */
function DatesQuestion({ ask, preview, onDates }: { ask: ImportAsk; preview: ImportPreview; onDates: (dates: DateOrder | null) => void }) {
  const { t } = useSpeech();
  const column = preview.columns.find(({ datesUndecided }) => datesUndecided);
  if (!column && ask.dates === null) return null;
  const example = column?.samples[0] ?? "";
  return (
    <div data-testid="import-dates-question">
      <Pick
        label={t(column ? "paneImport.columns.dates" : "paneImport.columns.datesSaid", { example: isolated(example) })}
        testId="import-dates"
        value={ask.dates ?? "auto"}
        options={["auto", ...dateOrders].map((order) => ({ value: order, text: t(`paneImport.columns.dateOrders.${order}`) }))}
        onPick={(order) => onDates(order === "auto" ? null : (order as DateOrder))}
      />
      {column && ask.dates === null && <Text size={200}>{t("paneImport.columns.unsure")}</Text>}
    </div>
  );
}
