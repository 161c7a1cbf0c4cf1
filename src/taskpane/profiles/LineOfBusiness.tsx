import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ChevronDown16Regular, ChevronUp16Regular } from "@fluentui/react-icons";
import { useState } from "react";
import { useSpeech } from "../services";
import { nameOf, type ProfileChoice } from "./choice";
import { ProfilePicker } from "./ProfilePicker";

const useStyles = makeStyles({
  part: { marginTop: tokens.spacingVerticalS },
  button: { paddingInline: 0, justifyContent: "flex-start", textAlign: "start", fontWeight: tokens.fontWeightRegular, maxWidth: "100%" },
});

/** The line of business of a base that is to be made: said in a line, chosen behind a click. */
export function LineOfBusiness({ choice, onPick }: { choice: ProfileChoice; onPick: (choice: ProfileChoice) => void }) {
  const styles = useStyles();
  const { t } = useSpeech();
  const [open, setOpen] = useState(false);
  return (
    <div className={styles.part}>
      <Button
        appearance="transparent"
        className={styles.button}
        data-testid="line-of-business"
        aria-expanded={open}
        icon={open ? <ChevronUp16Regular /> : <ChevronDown16Regular />}
        iconPosition="after"
        onClick={() => setOpen(!open)}
      >
        {t("profiles.chosen", { profile: nameOf(choice, t) })}
      </Button>
      {open && <ProfilePicker choice={choice} headed label={t("profiles.title")} onPick={onPick} />}
    </div>
  );
}
