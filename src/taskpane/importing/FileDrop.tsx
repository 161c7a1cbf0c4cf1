import { Button, makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { DocumentAdd24Regular } from "@fluentui/react-icons";
import { useRef, useState, type DragEvent } from "react";
import type { FileInput } from "../../actions/ports";
import { useSpeech } from "../services";
import { isolated } from "./cells";

const useStyles = makeStyles({
  drop: {
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingVerticalXXL,
    borderRadius: tokens.borderRadiusLarge,
    border: `1px dashed ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground2,
    textAlign: "center",
  },
  over: { border: `1px solid ${tokens.colorBrandStroke1}`, backgroundColor: tokens.colorBrandBackground2 },
  hidden: { display: "none" },
  name: { overflowWrap: "anywhere" },
  wrong: { color: tokens.colorPaletteRedForeground1, overflowWrap: "anywhere" },
});

const endings = [".csv", ".tsv", ".txt", ".xlsx"];

/** A list in a file: chosen, or dropped here. */
export function FileDrop({ file, onFile }: { file: FileInput | null; onFile: (file: FileInput) => void }) {
  const styles = useStyles();
  const { t } = useSpeech();
  const chooser = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const [wrong, setWrong] = useState<string | null>(null);
  const take = (chosen: File | undefined) => {
    if (!chosen) return;
    const known = endings.some((ending) => chosen.name.toLowerCase().endsWith(ending));
    setWrong(known ? null : chosen.name);
    if (known) void chosen.arrayBuffer().then((buffer) => onFile({ name: chosen.name, bytes: new Uint8Array(buffer) }));
  };
  const dropping = {
    onDragOver: (event: DragEvent) => {
      event.preventDefault();
      setOver(true);
    },
    onDragLeave: () => setOver(false),
    onDrop: (event: DragEvent) => {
      event.preventDefault();
      setOver(false);
      take(event.dataTransfer.files[0]);
    },
  };
  return (
    <div className={mergeClasses(styles.drop, over && styles.over)} data-testid="import-drop" {...dropping}>
      <input
        ref={chooser}
        className={styles.hidden}
        type="file"
        accept={endings.join(",")}
        data-testid="import-file"
        aria-label={t("paneImport.source.choose")}
        onChange={(event) => take(event.target.files?.[0])}
      />
      <Button icon={<DocumentAdd24Regular />} onClick={() => chooser.current?.click()}>
        {t("paneImport.source.choose")}
      </Button>
      <Text size={200} className={styles.name} role="status">
        {file ? t("paneImport.source.chosen", { name: isolated(file.name) }) : t("paneImport.source.drop")}
      </Text>
      {wrong !== null && (
        <Text size={200} className={styles.wrong} role="alert">
          {t("paneImport.source.wrongFile", { name: isolated(wrong) })}
        </Text>
      )}
    </div>
  );
}
