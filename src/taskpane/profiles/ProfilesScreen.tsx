import { Button, Divider, makeStyles, MessageBar, MessageBarBody, Spinner, Text, tokens } from "@fluentui/react-components";
import { Add20Regular, Delete20Regular } from "@fluentui/react-icons";
import { useState } from "react";
import type { BaseState } from "../../actions/ports";
import { profileIds } from "../../domain/schema/profiles";
import { BackButton } from "../components/BackButton";
import { ErrorMessage } from "../components/ErrorMessage";
import { FileOffer } from "../components/FileOffer";
import { ScreenTitle } from "../components/ScreenTitle";
import { useAsk } from "../hooks/useAsk";
import { silent, type Runner } from "../hooks/useRun";
import { useServices, useSpeech } from "../services";
import { Additions, type Added } from "./Additions";
import { adding, nameOf, usualProfile, valueOf, type ProfileChoice } from "./choice";
import { ProfilePicker } from "./ProfilePicker";
import { SaveProfile, type Saved } from "./SaveProfile";

const useStyles = makeStyles({
  screen: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL },
  heading: { margin: 0 },
});

type Props = { runner: Runner; base: BaseState; onBack: () => void };

/** What lines of business would add to this base, and the base as a profile of the user's own. */
export function ProfilesScreen({ runner, base, onBack }: Props) {
  const styles = useStyles();
  const { t } = useSpeech();
  const [choice, setChoice] = useState<ProfileChoice>(() => madeAs(base));
  const [saved, setSaved] = useState<Saved | null>(null);
  if (saved) return <SavedProfile saved={saved} onBack={() => setSaved(null)} />;
  return (
    <div className={styles.screen} data-testid="profiles">
      <div>
        <BackButton onBack={onBack} />
        <ScreenTitle compact title={t("profiles.title")} text={t("profiles.text")} />
      </div>
      <ProfilePicker choice={choice} label={t("profiles.pick")} onPick={setChoice} />
      {choice.kind === "own" && <Forget name={choice.profile.name} onForgotten={() => setChoice(usualProfile)} />}
      <Preview key={valueOf(choice)} choice={choice} base={base} onAdd={() => void runner.start("add-profile", adding(choice))} />
      <Divider />
      <SaveProfile onSaved={setSaved} />
    </div>
  );
}

/** The line of business that the base was made for; one that is not on offer counts as the usual one. */
function madeAs({ profile }: BaseState): ProfileChoice {
  const id = profileIds.find((each) => each === profile);
  return id ? { kind: "usual", id } : usualProfile;
}

function Preview({ choice, base, onAdd }: { choice: ProfileChoice; base: BaseState; onAdd: () => void }) {
  const styles = useStyles();
  const { t } = useSpeech();
  const services = useServices();
  const columns = base.tables.map(({ columns: standing }) => standing.length).join();
  const ask = async () => (await services.run("add-profile", { ...adding(choice), preview: true }, silent)).result as Added;
  const { value: added, error } = useAsk(ask, `${valueOf(choice)} ${columns}`);
  if (error) return <ErrorMessage error={error} />;
  if (!added) return <Spinner size="tiny" label={t("profiles.preview.looking")} />;
  const nothing = added.columns.length + added.values.length === 0;
  return (
    <>
      <section aria-label={nameOf(choice, t)}>
        <Text as="h2" block size={400} weight="semibold" className={styles.heading}>
          {t("profiles.preview.title")}
        </Text>
        <Additions added={added} said="preview" />
      </section>
      <Button appearance="primary" size="large" icon={<Add20Regular />} data-testid="profile-add" disabled={nothing} onClick={onAdd}>
        {t("profiles.add")}
      </Button>
    </>
  );
}

function Forget({ name, onForgotten }: { name: string; onForgotten: () => void }) {
  const { t } = useSpeech();
  const { profiles } = useServices();
  const forget = () => {
    profiles.forget(name);
    onForgotten();
  };
  return (
    <div>
      <Button size="small" appearance="subtle" icon={<Delete20Regular />} data-testid="profile-forget" onClick={forget}>
        {t("profiles.forget", { name })}
      </Button>
    </div>
  );
}

function SavedProfile({ saved, onBack }: { saved: Saved; onBack: () => void }) {
  const styles = useStyles();
  const { t } = useSpeech();
  return (
    <div className={styles.screen} data-testid="profile-saved">
      <div>
        <BackButton onBack={onBack} />
        <ScreenTitle compact title={t("profiles.save.title")} />
      </div>
      <MessageBar intent="success" layout="multiline">
        <MessageBarBody>{t("profiles.save.done", { name: `\u2068${saved.name}\u2069` })}</MessageBarBody>
      </MessageBar>
      <Text>{t("profiles.save.remembered")}</Text>
      <FileOffer file={saved.file} />
    </div>
  );
}
