import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { ChevronDown16Regular, ChevronUp16Regular } from "@fluentui/react-icons";
import { useState } from "react";
import type { BaseState } from "../../actions/ports";
import { countryOf } from "../../domain/cleaning/countries";
import { importKeys, type ImportKey } from "../../domain/importing/clients";
import { importModes, type ImportMode } from "../../domain/importing/context";
import { Pick } from "../components/Pick";
import { useSpeech } from "../services";
import type { ImportAsk } from "./ask";
import { fieldName } from "./places";

/** The usual key first, and after it what builds on it. */
const keysInOrder: readonly ImportKey[] = [
  "reference",
  "duplicates",
  ...importKeys.filter((key) => key !== "reference" && key !== "duplicates"),
];

const useStyles = makeStyles({
  more: { display: "grid", gap: tokens.spacingVerticalM, minWidth: 0 },
  toggle: { justifySelf: "start", paddingInline: 0, minWidth: 0 },
});

/** What few need to say: what may be written, what clients are known by, where phones are from. */
export function MoreOptions({ ask, base, onAsk }: { ask: ImportAsk; base: BaseState | null; onAsk: (ask: ImportAsk) => void }) {
  const styles = useStyles();
  const speech = useSpeech();
  const { t } = speech;
  const [open, setOpen] = useState(ask.mode !== "both" || ask.key !== "reference" || ask.country !== null);
  const keyName = (key: ImportKey) => {
    if (key === "duplicates") return t("paneImport.columns.keys.duplicates");
    const name = fieldName("clients", key, base, speech);
    return key === "reference" ? t("paneImport.columns.keys.reference", { reference: name }) : name;
  };
  return (
    <div className={styles.more}>
      <Button
        appearance="transparent"
        className={styles.toggle}
        data-testid="import-more"
        aria-expanded={open}
        icon={open ? <ChevronUp16Regular /> : <ChevronDown16Regular />}
        onClick={() => setOpen(!open)}
      >
        {t(open ? "paneImport.columns.less" : "paneImport.columns.more")}
      </Button>
      {open && (
        <>
          <Pick
            label={t("paneImport.columns.mode")}
            testId="import-mode"
            value={ask.mode}
            options={[...importModes].reverse().map((mode) => ({ value: mode, text: t(`paneImport.columns.modes.${mode}`) }))}
            onPick={(mode) => onAsk({ ...ask, mode: mode as ImportMode })}
          />
          <Pick
            label={t("paneImport.columns.key")}
            testId="import-key"
            value={ask.key}
            options={keysInOrder.map((key) => ({ value: key, text: keyName(key) }))}
            onPick={(key) => onAsk({ ...ask, key: key as ImportKey })}
          />
          <Country country={ask.country} onCountry={(country) => onAsk({ ...ask, country })} />
        </>
      )}
    </div>
  );
}

/** A country by its name in any language, or by its two letters. */
function Country({ country, onCountry }: { country: string | null; onCountry: (country: string | null) => void }) {
  const { t } = useSpeech();
  const [text, setText] = useState(country ?? "");
  const found = countryOf(text);
  const isKnown = text.trim() === "" || found !== null;
  const take = () => isKnown && found !== country && onCountry(found);
  return (
    <Field
      label={t("paneImport.columns.country")}
      hint={t("paneImport.columns.countryHint")}
      validationMessage={isKnown ? undefined : t("paneImport.columns.countryUnknown")}
    >
      <Input
        data-testid="import-country"
        value={text}
        onChange={(_event, data) => setText(data.value)}
        onBlur={take}
        onKeyDown={(event) => event.key === "Enter" && take()}
      />
    </Field>
  );
}
