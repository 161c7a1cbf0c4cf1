import { makeStyles, mergeClasses, Spinner, Tab, TabList, tokens } from "@fluentui/react-components";
import { Fragment, useRef, useState } from "react";
import { ClientScreen } from "./client/ClientScreen";
import { WayToClient, type ClientAsked } from "./client/wayToClient";
import { ErrorMessage } from "./components/ErrorMessage";
import { UndoBar } from "./components/UndoBar";
import { EntryBar } from "./entry/EntryBar";
import { useEntry } from "./entry/useEntry";
import { useApplied } from "./hooks/useApplied";
import { useAside } from "./hooks/useAside";
import { useBase } from "./hooks/useBase";
import { useLastAnalysis } from "./hooks/useLastAnalysis";
import { useRun, type RunState } from "./hooks/useRun";
import { AnalyseScreen } from "./screens/AnalyseScreen";
import { BaseScreen, type BasePlace } from "./screens/BaseScreen";
import { RunScreen } from "./screens/RunScreen";
import { StartScreen } from "./screens/StartScreen";
import { ViewsScreen, type ViewsPart } from "./screens/ViewsScreen";
import { useSpeech } from "./services";

const useStyles = makeStyles({
  pane: { display: "flex", flexDirection: "column", height: "100%", backgroundColor: tokens.colorNeutralBackground1 },
  // the top inline-end corner stays clear for Office's own menu
  tabs: {
    paddingInlineStart: tokens.spacingHorizontalS,
    paddingInlineEnd: "40px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  // the mark of the chosen tab slides in from beyond the pane's edge
  tabList: { overflowX: "clip" },
  // what is gone to stops below the name that stays above
  named: { scrollPaddingTop: "96px" },
  screen: { flexGrow: 1, overflowY: "auto", padding: tokens.spacingHorizontalL },
});

const tabs = ["client", "views", "analyse", "base"] as const;
type TabId = (typeof tabs)[number];

/** An import that runs or failed keeps what was chosen for it behind its progress: Back leads there. */
const isKept = (run: RunState) => run.state !== "idle" && run.state !== "done" && run.id === "import";

/** The pane: the start screen without a base, tabs with one; a running or ended action covers both until it is left. */
export function Pane() {
  const { t } = useSpeech();
  const view = useBase();
  if (!view.loaded) return <Spinner label={t("pane.loading")} style={{ height: "100%" }} />;
  return <Loaded view={view} />;
}

/** Opens where the user goes on: at the views of a base that is there, at the base that he makes himself. */
function Loaded({ view: { base, last, error, refresh } }: { view: ReturnType<typeof useBase> }) {
  const styles = useStyles();
  const { t } = useSpeech();
  const runner = useRun(refresh);
  const { applied, note } = useApplied();
  const quiet = useRun(note);
  const steady = useRun(refresh);
  const asked = useRun(refresh);
  const [place, setPlace] = useState<BasePlace>("home");
  const [tab, setTab] = useState<TabId>(base ? "views" : "base");
  const [part, setPart] = useState<ViewsPart>("look");
  const main = useRef<HTMLElement>(null);
  const { aside, leave: setAside, comeBack } = useAside<TabId>(runner.run, main);
  const covered = runner.run.state !== "idle" && !error;
  const running = [runner, quiet, steady].some(({ run }) => run.state === "running");
  const found = useLastAnalysis(runner.run);
  const { offer, leave: leaveOffer } = useEntry(base !== null, running, refresh);
  /** A list that is in is done with; where an action failed the user goes on at the screen that he came from. */
  const leave = () => {
    if (place === "import" && runner.run.state === "done") setPlace("home");
    runner.clear();
  };

  const screen = () => {
    if (error) return <ErrorMessage error={error} onAgain={refresh} />;
    if (!base) return <StartScreen runner={runner} />;
    if (tab === "client")
      return <ClientScreen runner={runner} base={base} asked={aside?.asked ?? null} onBack={aside && (() => back(aside.tab))} />;
    if (tab === "views") return <ViewsScreen runner={runner} quiet={quiet} base={base} applied={applied} part={part} onPart={setPart} />;
    if (tab === "analyse") return <AnalyseScreen runner={runner} base={base} last={found} />;
    return <BaseScreen runner={runner} steady={steady} base={base} place={place} onPlace={setPlace} />;
  };
  const lead = (asked: ClientAsked) => {
    setAside(asked, tab);
    setTab("client");
  };
  const back = (to: TabId) => {
    comeBack();
    refresh();
    setTab(to);
  };
  const choose = (to: TabId) => {
    if (aside && to === "client") return;
    if (aside && to === "analyse") return back(to);
    comeBack();
    runner.clear();
    quiet.clear();
    steady.clear();
    setPlace("home");
    refresh(); // rows may have been typed since
    setTab(to);
    // the tab has what was found there before; pressed again it leads to the list
    if (to === "analyse" && tab !== to && found) runner.show(found.run);
  };
  return (
    <div className={styles.pane}>
      {base && (
        <nav className={styles.tabs} aria-label={t("pane.tabs.label")}>
          <TabList size="small" className={styles.tabList} selectedValue={tab} onTabSelect={(_event, data) => choose(data.value as TabId)}>
            {tabs.map((id) => (
              <Tab key={id} data-testid={`tab-${id}`} value={id} disabled={running}>
                {t(`pane.tabs.${id}`)}
              </Tab>
            ))}
          </TabList>
        </nav>
      )}
      <main className={mergeClasses(styles.screen, tab === "client" && styles.named)} ref={main}>
        {covered && (
          <div key="run" hidden={aside !== null}>
            <WayToClient.Provider value={lead}>
              <RunScreen runner={{ ...runner, clear: leave }} base={base} />
            </WayToClient.Provider>
          </div>
        )}
        {(!covered || aside || isKept(runner.run)) && <Fragment key="screen">{screen()}</Fragment>}
      </main>
      <EntryBar offer={offer} runner={asked} onLeave={leaveOffer} />
      {last && runner.run.state !== "running" && steady.run.state !== "running" && (
        <UndoBar last={last} onUndo={() => void runner.start("undo")} />
      )}
    </div>
  );
}
