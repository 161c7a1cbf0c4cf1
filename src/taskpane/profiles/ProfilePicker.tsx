import { Button, Field, makeStyles, Radio, RadioGroup, Text, tokens } from "@fluentui/react-components";
import { DocumentAdd20Regular } from "@fluentui/react-icons";
import { useRef } from "react";
import { useServices, useSpeech } from "../services";
import { choosable, valueOf, type ProfileChoice } from "./choice";

const useStyles = makeStyles({
  picker: { display: "flex", flexDirection: "column", alignItems: "flex-start", gap: tokens.spacingVerticalS },
  radio: { alignItems: "flex-start" },
  option: { display: "block", overflowWrap: "anywhere", color: tokens.colorNeutralForeground1 },
  line: { color: tokens.colorNeutralForeground2, display: "block" },
  hidden: { display: "none" },
});

type Props = {
  choice: ProfileChoice;
  label: string;
  /** Something above says already what is picked here: the label is for screen readers. */
  headed?: boolean;
  onPick: (choice: ProfileChoice) => void;
};

/** The lines of business, each with a line about it; the user's own ones and one from a file too. */
export function ProfilePicker({ choice, label, headed = false, onPick }: Props) {
  const styles = useStyles();
  const speech = useSpeech();
  const { profiles } = useServices();
  const options = choosable(profiles.profiles(), choice, speech);
  return (
    <div className={styles.picker}>
      <Field {...(headed ? {} : { label })}>
        <RadioGroup
          {...(headed ? { "aria-label": label } : {})}
          value={valueOf(choice)}
          onChange={(_event, data) => {
            const picked = options.find(({ value }) => value === data.value);
            if (picked) onPick(picked.choice);
          }}
        >
          {options.map(({ value, name, line }) => (
            <Radio
              key={value}
              value={value}
              className={styles.radio}
              data-testid={`profile-${value}`}
              label={
                <span className={styles.option}>
                  <bdi>{name}</bdi>
                  <Text size={200} className={styles.line}>
                    {line}
                  </Text>
                </span>
              }
            />
          ))}
        </RadioGroup>
      </Field>
      <FileButton onPick={onPick} />
    </div>
  );
}

function FileButton({ onPick }: { onPick: (choice: ProfileChoice) => void }) {
  const styles = useStyles();
  const { t } = useSpeech();
  const chooser = useRef<HTMLInputElement>(null);
  const take = (file: File | undefined) => {
    if (!file) return;
    void file.arrayBuffer().then((buffer) => onPick({ kind: "file", file: { name: file.name, bytes: new Uint8Array(buffer) } }));
  };
  return (
    <>
      <input
        ref={chooser}
        className={styles.hidden}
        type="file"
        accept=".json,application/json"
        data-testid="profile-file"
        aria-label={t("profiles.chooseFile")}
        onChange={(event) => take(event.target.files?.[0])}
      />
      <Button size="small" appearance="subtle" icon={<DocumentAdd20Regular />} onClick={() => chooser.current?.click()}>
        {t("profiles.file")}
      </Button>
    </>
  );
}
