import { Link, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { BaseState } from "../../actions/ports";
import type { ImportPreview, PreviewRow, Verdict } from "../../domain/importing/preview";
import { useSpeech } from "../services";
import { isolated } from "./cells";
import { CopyOffer } from "./CopyOffer";
import { Looking } from "./Looking";
import { tableName } from "./places";
import { RowDialog } from "./RowDialog";
import { RowList } from "./RowList";
import { StepFrame } from "./StepFrame";
import { Totals } from "./Totals";
import type { Previewing } from "./usePreview";

const useStyles = makeStyles({ told: { overflowWrap: "anywhere" }, top: { display: "grid", gap: tokens.spacingVerticalS } });

/** Every row before it comes in, and the button that brings the list in. */
export function RowsStep({
  looking,
  preview,
  base,
  offerCopy,
  onRun,
  onColumns,
  onDone,
}: {
  looking: Previewing;
  preview: ImportPreview;
  base: BaseState | null;
  offerCopy: boolean;
  onRun: () => void;
  onColumns: () => void;
  onDone: () => void;
}) {
  const styles = useStyles();
  const speech = useSpeech();
  const { t } = speech;
  const [verdict, setVerdict] = useState<Verdict | null>(null);
  const [opened, setOpened] = useState<PreviewRow | null>(null);
  const [open, setOpen] = useState(false);
  const { progress, cancel } = looking;
  const { totals, columns } = preview;
  const count = totals.new + totals.changes;
  const used = columns.filter(({ targets }) => targets.length > 0).length;
  const onward =
    count > 0
      ? { testId: "import-run", text: t("paneImport.rows.run", { count }), disabled: progress !== null, onPress: onRun }
      : { testId: "import-done", text: t("paneImport.rows.done"), onPress: onDone };
  const beside = progress ? <Looking progress={progress} onCancel={cancel} /> : offerCopy && count > 0 && <CopyOffer />;
  return (
    <StepFrame step="rows" title={t("paneImport.rows.title")} filled onward={onward} beside={beside} onBack={onColumns}>
      <div className={styles.top}>
        <Text size={200} className={styles.told}>
          {t("paneImport.rows.text", { table: tableName(preview.table, base, speech), source: isolated(preview.source) })}
          {" · "}
          <Link as="button" data-testid="import-columns-link" onClick={onColumns}>
            {t("paneImport.rows.change", { count: used })}
          </Link>
        </Text>
        <Totals totals={totals} chosen={verdict} onChoose={setVerdict} />
        {count === 0 && <Text role="status">{t("paneImport.rows.none")}</Text>}
      </div>
      <RowList
        key={verdict}
        preview={preview}
        verdict={verdict}
        onOpen={(row) => {
          setOpened(row);
          setOpen(true);
        }}
      />
      {opened && <RowDialog row={opened} open={open} base={base} onClose={() => setOpen(false)} />}
    </StepFrame>
  );
}
