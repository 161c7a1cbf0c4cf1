import { Button, Field, Input, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { FileOutput } from "../../actions/action";
import { isoOf } from "../../domain/kernel/dates";
import { ErrorMessage } from "../components/ErrorMessage";
import { hereAndNow } from "../clock";
import { silent } from "../hooks/useRun";
import { useServices, useSpeech } from "../services";

const useStyles = makeStyles({
  part: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, alignItems: "stretch" },
  heading: { margin: 0 },
  row: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS, alignItems: "flex-end" },
  name: { flexGrow: 1, minWidth: "140px" },
});

/** Letters that a profile's name may have. */
const longest = 60;

/** A profile that was just saved. */
export type Saved = { name: string; file: FileOutput };

/** Today, here. */
const today = (): string => isoOf(Math.floor(hereAndNow()));

/** Keeps the base's columns and lists as a profile of the user's own: on the shelf of this pane, and as a file. */
export function SaveProfile({ onSaved }: { onSaved: (saved: Saved) => void }) {
  const styles = useStyles();
  const { t } = useSpeech();
  const services = useServices();
  const [name, setName] = useState("");
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const save = async () => {
    setBusy(true);
    try {
      const { file } = await services.run("save-profile", { name: name.trim() }, silent);
      services.profiles.keep({ name: name.trim(), text: new TextDecoder().decode(file!.bytes), day: today() });
      onSaved({ name: name.trim(), file: file! });
    } catch (failure) {
      setError(failure);
    }
    setBusy(false);
  };
  if (error) return <ErrorMessage error={error} onBack={() => setError(null)} />;
  return (
    <form
      className={styles.part}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Text as="h2" block size={400} weight="semibold" className={styles.heading}>
        {t("profiles.save.title")}
      </Text>
      <Text>{t("profiles.save.text")}</Text>
      <div className={styles.row}>
        <Field label={t("profiles.save.name")} className={styles.name}>
          <Input data-testid="profile-name" dir="auto" value={name} maxLength={longest} onChange={(_event, data) => setName(data.value)} />
        </Field>
        <Button type="submit" data-testid="profile-save" disabled={busy || name.trim() === ""}>
          {t("profiles.save.run")}
        </Button>
      </div>
    </form>
  );
}
