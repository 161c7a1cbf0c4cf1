import { useState } from "react";
import type { BaseState } from "../../actions/ports";
import { ErrorMessage } from "../components/ErrorMessage";
import { NameDialog } from "../components/NameDialog";
import { QuietRun } from "../components/QuietRun";
import { ShownBar } from "../components/ShownBar";
import type { Runner } from "../hooks/useRun";
import { useSpeech } from "../services";

type Applied = { visibleRows: number; filter: string };

/** What a press on a picture brought into sight, with the way back and the way to keep it as a view. */
export function Shown({ quiet, base }: { quiet: Runner; base: BaseState | null }) {
  const { t } = useSpeech();
  const [saving, setSaving] = useState(false);
  const { run } = quiet;
  const table = base?.tables.find(({ key }) => key === "clients");
  if (run.state === "failed") return <ErrorMessage error={run.failure} onAgain={quiet.again} onBack={quiet.clear} />;
  const applied = run.state === "done" && run.id === "apply-view" ? (run.outcome.result as Applied) : null;
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
      {saving && (
        <NameDialog
          title={t("paneViews.look.saveTitle")}
          name=""
          action={t("paneViews.look.save")}
          taken={[]}
          onDone={(name) => {
            setSaving(false);
            void quiet.start("save-view", { name, table: "clients" });
          }}
          onClose={() => setSaving(false)}
        />
      )}
    </>
  );
}
