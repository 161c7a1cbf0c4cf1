import { makeStyles, Spinner, Tab, TabList, tokens } from "@fluentui/react-components";
import { DataPie20Regular, Database20Regular } from "@fluentui/react-icons";
import { useState } from "react";
import { ErrorMessage } from "./components/ErrorMessage";
import { UndoBar } from "./components/UndoBar";
import { useBase } from "./hooks/useBase";
import { useRun } from "./hooks/useRun";
import { AnalyseScreen } from "./screens/AnalyseScreen";
import { BaseScreen } from "./screens/BaseScreen";
import { RunScreen } from "./screens/RunScreen";
import { StartScreen } from "./screens/StartScreen";
import { useSpeech } from "./services";

const useStyles = makeStyles({
  pane: { display: "flex", flexDirection: "column", height: "100%", backgroundColor: tokens.colorNeutralBackground1 },
  // the top inline-end corner stays clear for Office's own menu
  tabs: {
    paddingInlineStart: tokens.spacingHorizontalS,
    paddingInlineEnd: "40px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  screen: { flexGrow: 1, overflowY: "auto", padding: tokens.spacingHorizontalL },
});

type TabId = "analyse" | "base";

/** The pane: the start screen without a base, tabs with one; a running or ended action covers both until it is left. */
export function Pane() {
  const styles = useStyles();
  const { t } = useSpeech();
  const { loaded, base, last, error, refresh } = useBase();
  const runner = useRun(refresh);
  const [tab, setTab] = useState<TabId>("base");

  if (!loaded) return <Spinner label={t("pane.loading")} style={{ height: "100%" }} />;
  const screen = () => {
    if (error) return <ErrorMessage error={error} onAgain={refresh} />;
    if (runner.run.state !== "idle") return <RunScreen runner={runner} base={base} />;
    if (!base) return <StartScreen runner={runner} />;
    return tab === "analyse" ? <AnalyseScreen runner={runner} base={base} /> : <BaseScreen runner={runner} base={base} />;
  };
  return (
    <div className={styles.pane}>
      {base && (
        <nav className={styles.tabs} aria-label={t("pane.tabs.label")}>
          <TabList
            selectedValue={tab}
            onTabSelect={(_event, data) => {
              runner.clear();
              refresh(); // rows may have been typed since
              setTab(data.value as TabId);
            }}
          >
            <Tab data-testid="tab-analyse" value="analyse" icon={<DataPie20Regular />} disabled={runner.run.state === "running"}>
              {t("pane.tabs.analyse")}
            </Tab>
            <Tab data-testid="tab-base" value="base" icon={<Database20Regular />} disabled={runner.run.state === "running"}>
              {t("pane.tabs.base")}
            </Tab>
          </TabList>
        </nav>
      )}
      <main className={styles.screen}>{screen()}</main>
      {last && runner.run.state !== "running" && <UndoBar last={last} onUndo={() => void runner.start("undo")} />}
    </div>
  );
}
