import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { ArrowImport24Regular, LockClosed16Regular, Sparkle24Regular, TableAdd24Regular } from "@fluentui/react-icons";
import { useState } from "react";
import { Choice } from "../components/Choice";
import { ScreenTitle } from "../components/ScreenTitle";
import type { Runner } from "../hooks/useRun";
import { creating, usualProfile, type ProfileChoice } from "../profiles/choice";
import { LineOfBusiness } from "../profiles/LineOfBusiness";
import { useSpeech } from "../services";
import { ImportScreen } from "./ImportScreen";

const useStyles = makeStyles({
  privacy: {
    display: "flex",
    gap: tokens.spacingHorizontalXS,
    alignItems: "flex-start",
    marginTop: tokens.spacingVerticalL,
    color: tokens.colorNeutralForeground2,
  },
});

/** Without a base: two lines and three ways to begin. */
export function StartScreen({ runner }: { runner: Runner }) {
  const styles = useStyles();
  const { t, language } = useSpeech();
  const [importing, setImporting] = useState(false);
  const [line, setLine] = useState<ProfileChoice>(usualProfile);
  if (importing) return <ImportScreen runner={runner} create onBack={() => setImporting(false)} />;
  return (
    <>
      <ScreenTitle title={t("pane.start.title")} text={t("pane.start.text")} />
      <Choice
        icon={<TableAdd24Regular />}
        testId="start-empty"
        title={t("pane.start.empty.title")}
        text={t("pane.start.empty.text")}
        onChoose={() => void runner.start("create-base", { language, ...creating(line) })}
      />
      <Choice
        icon={<ArrowImport24Regular />}
        testId="start-import"
        title={t("pane.start.import.title")}
        text={t("pane.start.import.text")}
        onChoose={() => setImporting(true)}
      />
      <Choice
        icon={<Sparkle24Regular />}
        testId="start-sample"
        title={t("pane.start.sample.title")}
        text={t("pane.start.sample.text")}
        onChoose={() => void runner.start("create-base", { language, sample: true, ...creating(line) })}
      />
      <LineOfBusiness choice={line} onPick={setLine} />
      <Text size={200} className={styles.privacy}>
        <LockClosed16Regular />
        {t("pane.start.privacy")}
      </Text>
    </>
  );
}
