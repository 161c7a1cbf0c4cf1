import { Pick } from "../components/Pick";
import { useSpeech } from "../services";
import { fromElsewhere, type ImportAsk } from "./ask";

/** Which sheet of an .xlsx file the list is on, where it has several. */
export function FileSheet({ ask, sheets, onAsk }: { ask: ImportAsk; sheets: string[]; onAsk: (ask: ImportAsk) => void }) {
  const { t } = useSpeech();
  if (ask.from !== "file" || sheets.length < 2) return null;
  return (
    <Pick
      label={t("paneImport.source.fileSheet")}
      testId="import-file-sheet"
      value={ask.fileSheet ?? ""}
      options={[{ value: "", text: t("paneImport.source.firstSheet") }, ...sheets.map((name) => ({ value: name, text: name }))]}
      onPick={(name) => onAsk(fromElsewhere(ask, { fileSheet: name || null }))}
    />
  );
}
