import { Button, Link, makeStyles, Text, tokens } from "@fluentui/react-components";
import { ArrowImport24Regular } from "@fluentui/react-icons";
import { useState } from "react";
import type { BaseState } from "../../actions/ports";
import { analysisGroups, lackOf } from "../analyses/catalog";
import { ScreenTitle } from "../components/ScreenTitle";
import type { LastAnalysis } from "../hooks/useLastAnalysis";
import type { Runner } from "../hooks/useRun";
import { useSnapshotDays } from "../hooks/useSnapshotDays";
import { useSpeech } from "../services";
import { ImportScreen } from "./ImportScreen";

const useStyles = makeStyles({
  screen: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL },
  everything: { display: "flex", flexDirection: "column", alignItems: "flex-start", gap: tokens.spacingVerticalS },
  heading: { margin: `0 0 ${tokens.spacingVerticalXS}` },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  row: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  words: { display: "flex", flexDirection: "column", minWidth: 0, overflowWrap: "anywhere" },
  text: { color: tokens.colorNeutralForeground2 },
  run: { flexShrink: 0 },
});

/** Nothing to analyse yet: what is needed, and the way to it. */
function NoOrders({ onImport }: { onImport: () => void }) {
  const { t } = useSpeech();
  return (
    <>
      <ScreenTitle title={t("pane.analyse.noOrders.title")} text={t("pane.analyse.noOrders.text")} />
      <Button appearance="primary" size="large" icon={<ArrowImport24Regular />} onClick={onImport}>
        {t("pane.base.import.title")}
      </Button>
    </>
  );
}

/** One analysis: what it tells and its Run, or what it needs first. */
function AnalysisRow({ id, base, days, onRun }: { id: string; base: BaseState; days: number; onRun: () => void }) {
  const styles = useStyles();
  const { t } = useSpeech();
  const lack = lackOf(id, base, days);
  const name = t(`paneAnalyses.names.${id}`);
  return (
    <li className={styles.row}>
      <div className={styles.words}>
        <Text weight="semibold" className={lack ? styles.text : undefined}>
          {name}
        </Text>
        <Text size={200} className={styles.text}>
          {t(lack ? `paneAnalyses.needs.${lack}` : `paneAnalyses.texts.${id}`)}
        </Text>
      </div>
      {!lack && (
        <Button className={styles.run} data-testid={`run-${id}`} aria-label={t("paneAnalyses.runOf", { analysis: name })} onClick={onRun}>
          {t("paneAnalyses.run")}
        </Button>
      )}
    </li>
  );
}

/** The way back to what the last run found, and when that was. */
function LastResult({ last: { run, at }, runner }: { last: LastAnalysis; runner: Runner }) {
  const { t, date } = useSpeech();
  const analysis = t(run.id === "analyse-everything" ? `actions.${run.id}.label` : `paneAnalyses.names.${run.id}`);
  const time = date(at, { dateStyle: "medium", timeStyle: "short" });
  return (
    <Link as="button" data-testid="last-result" onClick={() => runner.show(run)}>
      {t("paneAnalyses.last", { analysis, time })}
    </Link>
  );
}

/** Everything at one press, and beneath it each analysis by itself; a result covers this screen when it is there. */
export function AnalyseScreen({ runner, base, last }: { runner: Runner; base: BaseState; last: LastAnalysis | null }) {
  const styles = useStyles();
  const { t } = useSpeech();
  const [importing, setImporting] = useState(false);
  const days = useSnapshotDays(base);
  const orders = base.tables.find((table) => table.key === "orders")?.rows ?? 0;
  if (importing) return <ImportScreen runner={runner} base={base} onBack={() => setImporting(false)} />;
  if (orders === 0) return <NoOrders onImport={() => setImporting(true)} />;
  return (
    <div className={styles.screen} data-testid="analyses">
      <ScreenTitle compact title={t("pane.tabs.analyse")} />
      <div className={styles.everything}>
        <Text>{t("paneAnalyses.everything.text")}</Text>
        <Button appearance="primary" size="large" data-testid="run-everything" onClick={() => void runner.start("analyse-everything")}>
          {t("actions.analyse-everything.label")}
        </Button>
        {last && <LastResult last={last} runner={runner} />}
      </div>
      {analysisGroups.map((group) => (
        <section key={group.id}>
          <Text as="h2" block size={300} weight="semibold" className={styles.heading}>
            {t(`paneAnalyses.groups.${group.id}`)}
          </Text>
          <ul className={styles.list} aria-label={t(`paneAnalyses.groups.${group.id}`)}>
            {group.analyses.map((id) => (
              <AnalysisRow key={id} id={id} base={base} days={days} onRun={() => void runner.start(id)} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
