import { makeStyles, tokens } from "@fluentui/react-components";
import { ScreenTitle } from "../components/ScreenTitle";
import { useSpeech } from "../services";

const useStyles = makeStyles({ screen: { padding: tokens.spacingHorizontalL } });

/** Said where this Excel lacks the floor. */
export function TooOldScreen() {
  const styles = useStyles();
  const { t } = useSpeech();
  return (
    <main className={styles.screen}>
      <ScreenTitle title={t("pane.requirements.title")} text={t("pane.requirements.text")} />
    </main>
  );
}
