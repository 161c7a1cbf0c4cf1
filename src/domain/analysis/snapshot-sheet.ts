import type { SheetPlan } from "../schema/plan";
import { tables } from "../schema/tables";
import { writeSnapshot, type Snapshot } from "./snapshot";
import { resultColumns, type SheetWords } from "./sheet-words";

/** The very hidden sheet on which snapshots are kept. */
export function planSnapshotsSheet(snapshots: readonly Snapshot[], words: SheetWords): SheetPlan {
  return {
    key: "snapshots",
    name: words.data.sheets.snapshots,
    visibility: "very hidden",
    blocks: [],
    tables: [
      {
        key: "snapshots",
        name: tables.snapshots.name,
        row: 0,
        column: 0,
        columns: resultColumns("snapshots", words),
        rows: snapshots.flatMap(writeSnapshot),
      },
    ],
    formats: [],
    charts: [],
    rightToLeft: false,
  };
}
