import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody, Text, tokens } from "@fluentui/react-components";
import { CheckmarkCircle24Filled, Wrench20Regular } from "@fluentui/react-icons";
import { useState } from "react";
import type { Place } from "../../actions/ports";
import { failureWords } from "../../i18n/failure-words";
import { BackButton } from "../components/BackButton";
import { ErrorMessage } from "../components/ErrorMessage";
import { QuietRun } from "../components/QuietRun";
import { ScreenTitle } from "../components/ScreenTitle";
import { asFailure, type Runner } from "../hooks/useRun";
import { Running } from "../screens/RunScreen";
import { useServices, useSpeech } from "../services";
import { FindingList } from "./FindingList";
import { groupsOf, type Checked } from "./findings";
import { RepairDialog, type RepairsPicture } from "./RepairDialog";
import { Score } from "./Score";
import { useFound } from "./useFound";

const useStyles = makeStyles({
  screen: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL },
  clean: { display: "flex", gap: tokens.spacingHorizontalS, alignItems: "center" },
  done: { color: tokens.colorStatusSuccessForeground1, flexShrink: 0 },
});

type Mended = { repaired: number; left: number };
type Asked = { findings: string; picture: RepairsPicture };
const safe = "safe";

/** The base check: how clean the base is, what is wrong where, and what can be mended at a press. */
export function CheckScreen({ steady, onDuplicates, onBack }: { steady: Runner; onDuplicates: () => void; onBack: () => void }) {
  const styles = useStyles();
  const { t } = useSpeech();
  const { outcome, look: check } = useFound(steady, "check-base");
  const [asked, setAsked] = useState<Asked | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  const { run } = steady;

  const ask = async (findings: string) => {
    const planned = await steady.start("repair", { findings, preview: true });
    if (planned?.picture?.kind !== "repairs") return;
    if ((planned.result as Mended).repaired === 0) return setSaid(t("paneClean.repair.nothing"));
    setAsked({ findings, picture: planned.picture });
  };
  const repair = async (findings: string) => {
    setAsked(null);
    const done = await steady.start("repair", { findings });
    if (!done) return;
    const { repaired, left } = done.result as Mended;
    setSaid([t("paneClean.repair.done", { count: repaired }), left > 0 ? t("paneClean.repair.left", { count: left }) : ""].join(" "));
    await check();
  };

  if (run.state === "failed")
    return <ErrorMessage error={run.failure} onAgain={() => void check()} onBack={outcome ? steady.clear : onBack} />;
  if (!outcome) return run.state === "running" ? <Running run={run} onCancel={steady.cancel} /> : null;
  const result = outcome.result as Checked;
  const groups = groupsOf(result, outcome.findings);
  const busy = run.state === "running";
  return (
    <div className={styles.screen} data-testid="check">
      <div>
        <BackButton onBack={onBack} />
        <ScreenTitle compact title={t("paneClean.check.title")} />
      </div>
      {busy && <QuietRun runner={steady} />}
      {said && (
        <MessageBar intent="success" layout="multiline" data-testid="mended">
          <MessageBarBody>{said}</MessageBarBody>
        </MessageBar>
      )}
      <Score {...result} />
      {groups.some((group) => group.repair === "safe") ? (
        <Button
          appearance="primary"
          size="large"
          icon={<Wrench20Regular />}
          data-testid="repair-safe"
          disabled={busy}
          onClick={() => void ask(safe)}
        >
          {t("paneClean.check.repairSafe")}
        </Button>
      ) : (
        <Button size="large" data-testid="check-again" disabled={busy} onClick={() => void check()}>
          {t("paneClean.check.again")}
        </Button>
      )}
      {groups.length === 0 ? (
        <div className={styles.clean}>
          <CheckmarkCircle24Filled className={styles.done} />
          <Text>{t("paneClean.check.nothing")}</Text>
        </div>
      ) : (
        <Places
          groups={groups}
          busy={busy}
          onRepair={(findings) => void ask(findings)}
          onShowAll={() => void steady.start("show-all")}
          onDuplicates={onDuplicates}
        />
      )}
      {asked && <RepairDialog picture={asked.picture} onDone={() => void repair(asked.findings)} onClose={() => setAsked(null)} />}
    </div>
  );
}

/** The findings, and what came of going to one: a filter may hide its row, or it is gone. */
function Places({
  groups,
  busy,
  onRepair,
  onShowAll,
  onDuplicates,
}: {
  groups: ReturnType<typeof groupsOf>;
  busy: boolean;
  onRepair: (findings: string) => void;
  onShowAll: () => void;
  onDuplicates: () => void;
}) {
  const { t } = useSpeech();
  const services = useServices();
  const [hidden, setHidden] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const go = (place: Place) => {
    setError(null);
    services.goTo(place).then(({ hidden }) => setHidden(hidden), setError);
  };
  const showAll = () => {
    setHidden(false);
    onShowAll();
  };
  const show = (table: string) => {
    setError(null);
    services.show(table).catch(setError);
  };
  return (
    <>
      {error !== null && <NotThere error={error} />}
      {hidden && (
        <MessageBar layout="multiline" data-testid="row-hidden">
          <MessageBarBody>{t("paneClean.check.rowHidden")}</MessageBarBody>
          <MessageBarActions>
            <Button size="small" onClick={showAll}>
              {t("actions.show-all.label")}
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
      <FindingList groups={groups} disabled={busy} onGoTo={go} onShow={show} onRepair={onRepair} onDuplicates={onDuplicates} />
    </>
  );
}

/** Why a place could not be gone to, on the screen of its findings. */
function NotThere({ error }: { error: unknown }) {
  const { t } = useSpeech();
  const { code, values } = asFailure(error);
  const { happened, todo } = failureWords(t, code, values);
  return (
    <MessageBar intent="error" layout="multiline" role="alert">
      <MessageBarBody>{`${happened} ${todo}`}</MessageBarBody>
    </MessageBar>
  );
}
