import { classifyAbc } from "../domain/analysis/abc";
import type { RfmResult } from "../domain/analysis/rfm";
import { keepSnapshot, readSnapshots, takeSnapshot, writeSnapshot, type Snapshot } from "../domain/analysis/snapshot";
import { planSnapshotsSheet } from "../domain/analysis/snapshot-sheet";
import type { Change } from "../domain/schema/change";
import { abcOptions } from "./abc";
import type { Study, Wanted } from "./study";
import { Tuned } from "./tuned";

/** What keeping or comparing snapshots reads. */
export const snapshotsWanted: Wanted = { snapshots: ["date", "part", "content"] };

/** Cells of content that are kept at most (some 30,000 characters each); the oldest snapshots give way. */
const mostParts = 120;
const mostSnapshots = 60;

/** The snapshots kept so far, oldest first. */
export function keptSnapshots({ column }: Pick<Study, "column">): Snapshot[] {
  const [dates, parts, contents] = [column("snapshots", "date"), column("snapshots", "part"), column("snapshots", "content")];
  return readSnapshots(dates.map((date, i) => [date, parts[i], contents[i]]));
}

/** The snapshot of this run. */
export function snapshotNow(study: Study, scores: RfmResult): Snapshot {
  const { abc } = classifyAbc(study.figures, abcOptions(new Tuned(study)));
  return takeSnapshot(Math.floor(study.date), study.clients.code, scores, abc);
}

/** The snapshots with this run's in its place by day, as many as there is room for. */
function withinRoom(kept: Snapshot[], now: Snapshot): Snapshot[] {
  let snapshots = keepSnapshot(kept, now, mostSnapshots);
  const parts = (): number => snapshots.reduce((sum, snapshot) => sum + writeSnapshot(snapshot).length, 0);
  while (snapshots.length > 2 && parts() > mostParts) snapshots = snapshots.filter((snapshot, i) => i > 0 || snapshot === now);
  return snapshots;
}

/** Keeps a run's snapshot: one a day. A run without clients keeps none. */
export function keepSnapshotOf(study: Study, now: Snapshot): Change[] {
  if (now.clients.length === 0) return [];
  return [{ kind: "result", sheet: planSnapshotsSheet(withinRoom(keptSnapshots(study), now), study.words) }];
}
