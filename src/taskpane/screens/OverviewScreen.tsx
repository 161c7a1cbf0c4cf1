import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { TableSimple20Regular } from "@fluentui/react-icons";
import { useEffect, useState } from "react";
import type { ActionOutcome } from "../../actions/action";
import type { BaseState } from "../../actions/ports";
import { serialOfIso } from "../../domain/kernel/dates";
import { topics, type Topic } from "../../domain/summaries/overview";
import { ErrorMessage } from "../components/ErrorMessage";
import { Findings } from "../components/Findings";
import { Months } from "../components/Months";
import { OverviewFigures } from "../components/OverviewFigures";
import { Pick } from "../components/Pick";
import { ScreenTitle } from "../components/ScreenTitle";
import { ShareTable } from "../components/ShareTable";
import { useRun, type Runner } from "../hooks/useRun";
import { overviewParts, type OverviewResult } from "../overview/rows";
import { useSpeech } from "../services";
import { Running } from "./RunScreen";

const useStyles = makeStyles({ screen: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL } });

const nothing = () => undefined;

/** The boss's screen: what the base comes to today. It is asked for when the screen opens; orders are read for it. */
export function OverviewScreen({ runner, base, onOpen }: { runner: Runner; base: BaseState; onOpen: (view: string) => void }) {
  const asking = useRun(nothing);
  const { run, start, cancel } = asking;
  useEffect(() => {
    void start("overview", { sheet: false });
    return cancel;
  }, [start, cancel]);
  if (run.state === "failed") return <ErrorMessage error={run.failure} onAgain={asking.again} />;
  if (run.state !== "done") return run.state === "running" ? <Running run={run} onCancel={cancel} /> : null;
  return <Seen outcome={run.outcome} runner={runner} base={base} onOpen={onOpen} />;
}

function Seen({
  outcome,
  runner,
  base,
  onOpen,
}: {
  outcome: ActionOutcome<unknown>;
  runner: Runner;
  base: BaseState;
  onOpen: (view: string) => void;
}) {
  const styles = useStyles();
  const { t, date } = useSpeech();
  const result = outcome.result as OverviewResult;
  const [turnover, ...rest] = overviewParts(result, base);
  return (
    <div className={styles.screen} data-testid="overview">
      <ScreenTitle compact title={t("summaries.overview.title", { date: date(serialOfIso(result.date) ?? 0) })} />
      {turnover && <OverviewFigures part={turnover} onOpen={onOpen} />}
      {outcome.picture?.kind === "months" && <Months points={outcome.picture.points} />}
      {rest.map((part) => (
        <OverviewFigures key={part.title} part={part} onOpen={onOpen} />
      ))}
      <Ages result={result} />
      <Top result={result} base={base} />
      <Findings findings={outcome.findings} />
      <Button
        appearance="primary"
        size="large"
        data-testid="overview-sheet"
        icon={<TableSimple20Regular />}
        onClick={() => void runner.start("overview")}
      >
        {t("paneViews.count.sheet")}
      </Button>
    </div>
  );
}

/** What is owed by how late it is. */
function Ages({ result: { receivables } }: { result: OverviewResult }) {
  const { t } = useSpeech();
  const owed = receivables.ages.filter(({ count }) => count > 0);
  if (owed.length === 0) return null;
  const positive = owed.reduce((sum, { amount }) => sum + Math.max(0, amount), 0);
  const rows = owed.map(({ age, count, amount }) => ({
    name: t(`summaries.overview.receivables.${age}`),
    clients: count,
    value: amount,
    share: positive > 0 ? Math.max(0, amount) / positive : 0,
  }));
  const heads = ["paneViews.overview.age", "summaries.overview.orders", "summaries.overview.amount", "pane.segments.share"];
  return (
    <ShareTable title={t("paneViews.overview.ages")} heads={heads.map((head) => t(head)) as [string, string, string, string]} rows={rows} />
  );
}

/** The largest of the last twelve months. */
function Top({ result: { top }, base }: { result: OverviewResult; base: BaseState }) {
  const { t } = useSpeech();
  const there = topics.filter((topic) => top[topic].length > 0);
  const [topic, setTopic] = useState<Topic>(there[0] ?? "service");
  if (there.length === 0) return null;
  const rows = top[topic].map(({ name, orders, value, share }) => ({
    name: name || t("paneViews.count.noValue"),
    clients: orders,
    value,
    share: share ?? 0,
  }));
  const header = base.tables.flatMap(({ columns }) => columns).find(({ key }) => key === topic)?.header ?? topic;
  return (
    <section>
      <Pick
        label={t("paneViews.overview.largest")}
        testId="overview-top"
        value={topic}
        options={there.map((value) => ({ value, text: t(`summaries.overview.top.${value}`) }))}
        onPick={(to) => setTopic(to as Topic)}
      />
      <ShareTable
        title={t(`summaries.overview.top.${topic}`)}
        heads={[header, t("summaries.overview.orders"), t("summaries.overview.value"), t("pane.segments.share")]}
        rows={rows}
      />
    </section>
  );
}
