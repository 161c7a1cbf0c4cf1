import { Button, Field, makeStyles, Text, Textarea, tokens } from "@fluentui/react-components";
import { ArrowDownload20Regular, Open20Regular } from "@fluentui/react-icons";
import { useEffect, useMemo, useState } from "react";
import type { FileOutput } from "../../actions/action";
import { useServices, useSpeech } from "../services";
import { ErrorMessage } from "./ErrorMessage";

const useStyles = makeStyles({
  offer: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  hint: { color: tokens.colorNeutralForeground2 },
  box: { maxHeight: "200px", fontFamily: tokens.fontFamilyMonospace },
});

/** Characters that a text box takes without the pane growing slow; longer files are cut there and the box says so. */
const longest = 200_000;

/** A file's name as it is, in a sentence of either direction. */
const leftToRight = (name: string) => `\u2066${name}\u2069`;

/** A file's way out of the pane: opened by Excel, saved by a link where the browser takes one, and as text to copy where it does not. */
export function FileOffer({ file }: { file: FileOutput }) {
  const styles = useStyles();
  const { t } = useSpeech();
  const services = useServices();
  const [error, setError] = useState<unknown>(null);
  const url = useMemo(() => URL.createObjectURL(new Blob([file.bytes as Uint8Array<ArrayBuffer>], { type: file.type })), [file]);
  useEffect(() => () => URL.revokeObjectURL(url), [url]);
  const isText = file.type.startsWith("text/") || file.type === "application/json";
  if (error) return <ErrorMessage error={error} onBack={() => setError(null)} />;
  return (
    <div className={styles.offer} data-testid="file">
      {!isText && (
        <Button
          appearance="primary"
          size="large"
          icon={<Open20Regular />}
          data-testid="open-workbook"
          onClick={() => void services.openWorkbook(file.bytes).catch(setError)}
        >
          {t("paneViews.file.open")}
        </Button>
      )}
      <Button
        as="a"
        appearance={isText ? "primary" : "secondary"}
        size="large"
        icon={<ArrowDownload20Regular />}
        data-testid="download"
        href={url}
        download={file.name}
      >
        {t("paneViews.file.save")}
      </Button>
      <Text size={200} className={styles.hint}>
        {t(isText ? "paneViews.file.textHint" : "paneViews.file.workbookHint", { name: leftToRight(file.name) })}
      </Text>
      {isText && <TextBox file={file} />}
    </div>
  );
}

function TextBox({ file }: { file: FileOutput }) {
  const styles = useStyles();
  const { t } = useSpeech();
  const text = useMemo(() => new TextDecoder().decode(file.bytes), [file]);
  return (
    <Field
      label={t("paneViews.file.text")}
      validationMessage={text.length > longest ? t("paneViews.file.cut") : undefined}
      validationState="none"
    >
      <Textarea
        data-testid="file-text"
        className={styles.box}
        readOnly
        resize="vertical"
        rows={6}
        dir="auto"
        value={text.slice(0, longest)}
        onFocus={(event) => event.currentTarget.select()}
      />
    </Field>
  );
}
