import { Button, Dropdown, Field, makeStyles, Option, Radio, RadioGroup, Text, tokens } from "@fluentui/react-components";
import { DocumentAdd24Regular } from "@fluentui/react-icons";
import { useEffect, useRef, useState } from "react";
import type { FileInput } from "../../actions/ports";
import { BackButton } from "../components/BackButton";
import { ScreenTitle } from "../components/ScreenTitle";
import type { Runner } from "../hooks/useRun";
import { useServices, useSpeech } from "../services";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL },
  drop: {
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingVerticalXXL,
    borderRadius: tokens.borderRadiusLarge,
    border: `1px dashed ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  hidden: { display: "none" },
});

async function readFile(file: File): Promise<FileInput> {
  return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
}

/** Where the list comes from, and the button that brings it in. `create` makes the base first. */
export function ImportScreen({
  runner,
  create = false,
  ownSheets,
  onBack,
}: {
  runner: Runner;
  create?: boolean;
  ownSheets?: string[];
  onBack: () => void;
}) {
  const styles = useStyles();
  const { t } = useSpeech();
  const services = useServices();
  const chooser = useRef<HTMLInputElement>(null);
  const [from, setFrom] = useState<"file" | "sheet">("file");
  const [file, setFile] = useState<FileInput | null>(null);
  const [sheets, setSheets] = useState<string[]>([]);
  const [sheet, setSheet] = useState<string | null>(null);

  useEffect(() => {
    void services.sheetNames().then((names) => setSheets(names.filter((name) => !ownSheets?.includes(name))));
  }, [services, ownSheets]);
  const take = (chosen: File | undefined) => {
    if (chosen) void readFile(chosen).then(setFile);
  };
  const ready = from === "file" ? file !== null : sheet !== null;
  const start = () => void runner.start("import", { ...(from === "file" ? { file } : { sheet }), create });

  return (
    <div className={styles.form}>
      <div>
        <BackButton onBack={onBack} />
        <ScreenTitle title={t("pane.import.title")} text={t("pane.base.import.text")} />
      </div>
      <Field label={t("pane.import.from")}>
        <RadioGroup value={from} onChange={(_event, data) => setFrom(data.value as "file" | "sheet")}>
          <Radio value="file" label={t("pane.import.file")} />
          <Radio value="sheet" label={t("pane.import.sheet")} />
        </RadioGroup>
      </Field>
      {from === "file" ? (
        <div
          className={styles.drop}
          onDragOver={(event) => event.preventDefault()}
          onDrop={(event) => {
            event.preventDefault();
            take(event.dataTransfer.files[0]);
          }}
        >
          <input
            ref={chooser}
            className={styles.hidden}
            type="file"
            accept=".csv,.tsv,.txt,.xlsx"
            data-testid="import-file"
            aria-label={t("pane.import.choose")}
            onChange={(event) => take(event.target.files?.[0])}
          />
          <Button icon={<DocumentAdd24Regular />} onClick={() => chooser.current?.click()}>
            {t("pane.import.choose")}
          </Button>
          <Text size={200}>{file ? t("pane.import.chosen", { name: file.name }) : t("pane.import.drop")}</Text>
        </div>
      ) : sheets.length === 0 ? (
        <Text>{t("pane.import.noSheets")}</Text>
      ) : (
        <Field label={t("pane.import.sheetLabel")}>
          <Dropdown
            value={sheet ?? ""}
            selectedOptions={sheet ? [sheet] : []}
            onOptionSelect={(_event, data) => setSheet(data.optionValue ?? null)}
          >
            {sheets.map((name) => (
              <Option key={name} value={name}>
                {name}
              </Option>
            ))}
          </Dropdown>
        </Field>
      )}
      <Button data-testid="import-run" appearance="primary" size="large" disabled={!ready} onClick={start}>
        {t("pane.import.run")}
      </Button>
    </div>
  );
}
