import { Button, Field, makeStyles, Radio, RadioGroup, Text, tokens } from "@fluentui/react-components";
import { useState, type Dispatch, type SetStateAction } from "react";
import { ErrorMessage } from "../components/ErrorMessage";
import { Pick } from "../components/Pick";
import { useAsk } from "../hooks/useAsk";
import { useServices, useSpeech, type Services } from "../services";
import { fromElsewhere, isChosen, origins, type ImportAsk, type Origin } from "./ask";
import { isolated } from "./cells";
import { FileDrop } from "./FileDrop";
import { Looking } from "./Looking";
import { StepFrame } from "./StepFrame";
import type { Previewing } from "./usePreview";

const useStyles = makeStyles({
  selection: { display: "flex", flexDirection: "column", alignItems: "flex-start", gap: tokens.spacingVerticalS },
  address: { overflowWrap: "anywhere" },
});

type Changing = Dispatch<SetStateAction<ImportAsk>>;

/** What is selected, where it holds more than a header. */
async function selectedRange(services: Services): Promise<string | null> {
  const { address, rows } = await services.selection();
  return rows > 1 ? address : null;
}

/** Where the list comes from: a file, what is selected, or a sheet. */
export function SourceStep({
  ask,
  onAsk,
  looking,
  ownSheets,
  onNext,
  onBack,
}: {
  ask: ImportAsk;
  onAsk: Changing;
  looking: Previewing;
  ownSheets: string[];
  onNext: () => void;
  onBack: () => void;
}) {
  const { t } = useSpeech();
  const services = useServices();
  const listSheets = async () => (await services.sheetNames()).filter((name) => !ownSheets.includes(name));
  const { value: sheets } = useAsk(listSheets, "");
  const [error, setError] = useState<unknown>(null);
  const { progress, cancel } = looking;
  const take = async () => {
    const range = await selectedRange(services);
    onAsk((now) => (now.from === "selection" ? fromElsewhere(now, { range }) : now));
  };
  const takeFront = async () => {
    const names = sheets ?? (await listSheets());
    const front = (await services.standing()).sheet;
    const sheet = names.includes(front) ? front : (names[0] ?? null);
    onAsk((now) => (now.from === "sheet" && now.sheet === null ? fromElsewhere(now, { sheet }) : now));
  };
  const find = (from: Origin) => {
    setError(null);
    if (from === "selection") take().catch(setError);
    if (from === "sheet") takeFront().catch(setError);
  };
  const choose = (from: Origin) => {
    onAsk((now) => fromElsewhere(now, { from }));
    find(from);
  };
  return (
    <StepFrame
      step="source"
      title={t("paneImport.source.title")}
      text={t("paneImport.source.text")}
      onward={{ testId: "import-next", text: t("paneImport.source.next"), disabled: !isChosen(ask) || progress !== null, onPress: onNext }}
      beside={progress && <Looking progress={progress} onCancel={cancel} />}
      onBack={onBack}
    >
      <Field label={t("paneImport.source.from")}>
        <RadioGroup value={ask.from} onChange={(_event, data) => choose(data.value as Origin)}>
          {origins.map((from) => (
            <Radio key={from} value={from} label={t(`paneImport.source.${from}`)} data-testid={`import-from-${from}`} />
          ))}
        </RadioGroup>
      </Field>
      {ask.from === "file" && <FileDrop file={ask.file} onFile={(file) => onAsk((now) => fromElsewhere(now, { file }))} />}
      {ask.from === "selection" && <Selection range={ask.range} onTake={() => find("selection")} />}
      {ask.from === "sheet" && sheets && (
        <SheetPick sheet={ask.sheet} sheets={sheets} onSheet={(sheet) => onAsk((now) => fromElsewhere(now, { sheet }))} />
      )}
      {error !== null && <ErrorMessage error={error} onAgain={() => find(ask.from)} />}
    </StepFrame>
  );
}

/** The cells that were selected when they were chosen; the user may go and select others. */
function Selection({ range, onTake }: { range: string | null; onTake: () => void }) {
  const styles = useStyles();
  const { t } = useSpeech();
  return (
    <div className={styles.selection} data-testid="import-selection">
      <Text role="status" className={styles.address}>
        {range === null ? t("paneImport.source.tooFew") : t("paneImport.source.selected", { address: isolated(range) })}
      </Text>
      <Button onClick={onTake}>{t("paneImport.source.selectAgain")}</Button>
    </div>
  );
}

function SheetPick({ sheet, sheets, onSheet }: { sheet: string | null; sheets: string[]; onSheet: (sheet: string) => void }) {
  const { t } = useSpeech();
  if (sheets.length === 0) return <Text>{t("paneImport.source.noSheets")}</Text>;
  return (
    <Pick
      label={t("paneImport.source.sheetLabel")}
      testId="import-sheet"
      value={sheet ?? ""}
      options={sheets.map((name) => ({ value: name, text: name }))}
      onPick={onSheet}
    />
  );
}
