import { Text } from "@fluentui/react-components";
import { useCallback, useState } from "react";
import type { BaseState } from "../../actions/ports";
import { ErrorMessage } from "../components/ErrorMessage";
import { NameDialog } from "../components/NameDialog";
import { QuietRun } from "../components/QuietRun";
import { ShownBar } from "../components/ShownBar";
import { useOffered } from "../hooks/useOffered";
import { useRun, type Ended, type Runner } from "../hooks/useRun";
import { useSpeech } from "../services";

/** What stands on the sheet since a picture was pressed, and the name under which it was kept; null where all rows are in sight. */
type Now = { applied: { visibleRows: number; filter: string; view: string } | null; kept: string | null };

function after(now: Now, { id, values, result }: Ended): Now {
  if (id === "apply-view") {
    const { visibleRows, filter } = result as { visibleRows: number; filter: string };
    return { applied: { visibleRows, filter, view: String(values["view"]) }, kept: null };
  }
  if (id === "save-view") return { ...now, kept: (result as { name: string }).name };
  return { applied: null, kept: null };
}

/** Runs what a press on a picture asks for, without leaving the screen; `now` is what came of it. */
export function useShowing(): { quiet: Runner; now: Now } {
  const [now, setNow] = useState<Now>({ applied: null, kept: null });
  const hear = useCallback((ended: Ended | null) => ended && setNow((before) => after(before, ended)), []);
  return { quiet: useRun(hear), now };
}

/** Asks for the name of the view that is to be kept. */
function Keep({ quiet, onClose }: { quiet: Runner; onClose: () => void }) {
  const { t } = useSpeech();
  const { value } = useOffered("");
  return (
    <NameDialog
      title={t("paneViews.look.saveTitle")}
      name=""
      action={t("paneViews.look.save")}
      taken={value?.views.filter(({ kind }) => kind === "saved").map(({ id }) => id) ?? []}
      onDone={(name) => {
        onClose();
        void quiet.start("save-view", { name, table: "clients" });
      }}
      onClose={onClose}
    />
  );
}

/** What a press on a picture brought into sight, with the way back and the way to keep it as a view. */
export function Shown({ quiet, now, base }: { quiet: Runner; now: Now; base: BaseState | null }) {
  const { t } = useSpeech();
  const [saving, setSaving] = useState(false);
  const { run } = quiet;
  const { applied, kept } = now;
  const table = base?.tables.find(({ key }) => key === "clients");
  if (run.state === "failed") return <ErrorMessage error={run.failure} onAgain={quiet.again} onBack={quiet.clear} />;
  return (
    <>
      <QuietRun runner={quiet} />
      {applied && table && (
        <ShownBar
          view={{ table: "clients", rows: table.rows, visible: applied.visibleRows, filters: [], columns: [] }}
          sheet={table.sheet}
          words={applied.filter}
          onShowAll={() => void quiet.start("show-all")}
          onSave={() => setSaving(true)}
        />
      )}
      {kept !== null && (
        <Text role="status" data-testid="kept">
          {t("paneAnalyses.kept", { name: kept })}
        </Text>
      )}
      {saving && <Keep quiet={quiet} onClose={() => setSaving(false)} />}
    </>
  );
}
