import { useEffect, useState } from "react";
import { isAnalysis } from "../analyses/catalog";
import { hereAndNow } from "../clock";
import type { DoneRun, RunState } from "./useRun";

/** What an analysis answered; `at` is when, as Excel's serial number. */
export type LastAnalysis = { run: DoneRun; at: number };

/** What takes results off their sheets. */
const takesBack = ["undo", "create-base"];

/** The last result of an analysis: it stays until another comes, or until an action is undone. */
export function useLastAnalysis(run: RunState): LastAnalysis | null {
  const [last, setLast] = useState<LastAnalysis | null>(null);
  useEffect(() => {
    if (run.state !== "done") return;
    if (isAnalysis(run.id)) setLast((now) => (now?.run === run ? now : { run, at: hereAndNow() }));
    else if (takesBack.includes(run.id)) setLast(null);
  }, [run]);
  return last;
}
