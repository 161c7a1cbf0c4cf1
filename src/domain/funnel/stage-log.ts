import type { Cell } from "../kernel/cell";
import { isBlank } from "../kernel/cell";
import { folded, textOf } from "../kernel/text";
import type { StageChange } from "./conversion";

/** A line of the change log about a stage: a client's, or (without a record) a stage that got another name; `when` is a serial with the time of day. */
export type StageLine = { when: number; record: string; old: string; new: string };
/** What the log keeps of each line, column by column. */
export type LogColumns = Readonly<Record<"when" | "record" | "field" | "old" | "new", readonly Cell[]>>;
/** The stages of clients by code as they stood at a moment. */
export type SeenStages = { when: number; stages: ReadonlyMap<string, string> };

/** The lines of the change log that are about stages, oldest first; `fields` are the names of the column, folded. */
export function stageLines({ when, record, field, old, new: now }: LogColumns, fields: ReadonlySet<string>): StageLine[] {
  const lines = when.flatMap((moment, i): StageLine[] => {
    if (typeof moment !== "number" || !fields.has(folded(textOf(field[i])))) return [];
    return [{ when: moment, record: textOf(record[i]), old: textOf(old[i]), new: textOf(now[i]) }];
  });
  return lines.sort((a, b) => a.when - b.when);
}

/** Tells what a stage that was written at a moment is called now, by the lines that say of a new name. */
export function nameNow(lines: readonly StageLine[]): (name: string, when: number) => string {
  const renames = lines.filter(({ record }) => record === "");
  return (name, when) =>
    renames.reduce((known, line) => (line.when >= when && folded(line.old) === folded(known) ? line.new : known), name);
}

/** The stage that each client was last known to stand at: as seen, and by the lines since. */
export function knownStages(seen: SeenStages, lines: readonly StageLine[]): Map<string, string> {
  const now = nameNow(lines);
  const known = new Map([...seen.stages].map(([code, stage]) => [code, now(stage, seen.when)]));
  for (const { when, record, new: stage } of lines) if (record !== "" && when >= seen.when) known.set(record, now(stage, when));
  return known;
}

/** What changed against what was known, client by client; a client who is new has no line. */
export function changesSince(
  known: ReadonlyMap<string, string>,
  codes: readonly Cell[],
  stages: readonly Cell[],
  when: number,
): StageLine[] {
  return codes.flatMap((code, who): StageLine[] => {
    const old = known.get(textOf(code));
    const stage = textOf(stages[who]);
    return old === undefined || folded(old) === folded(stage) ? [] : [{ when, record: textOf(code), old, new: stage }];
  });
}

/** The stages as they stand now, of the clients that have a code. */
export function seenNow(codes: readonly Cell[], stages: readonly Cell[], when: number): SeenStages {
  return { when, stages: new Map(codes.flatMap((code, who) => (isBlank(code) ? [] : [[textOf(code), textOf(stages[who])] as const]))) };
}

/** True where the clients that are there now, and they alone, were seen at the same stages before. */
export function isSeen(before: SeenStages, { stages }: SeenStages): boolean {
  return before.stages.size === stages.size && [...stages].every(([code, stage]) => before.stages.get(code) === stage);
}

/** A stage that was left again so soon (10 minutes, in days) was a slip of the hand. */
const slip = 10 / (24 * 60);

/** A client's changes without slips: what was put right at once, or undone, is one change or none. */
function withoutSlips(changes: readonly StageChange[]): StageChange[] {
  const kept: StageChange[] = [];
  for (const change of changes) {
    const before = kept.at(-1);
    if (!before || before.to !== change.from || change.when - before.when > slip) kept.push(change);
    else {
      kept.pop();
      if (before.from !== change.to) kept.push({ ...change, from: before.from });
    }
  }
  return kept;
}

/** The changes of clients that are there, as the funnel counts them: by the places of clients and stages, under the names of now, without slips. */
export function stageChanges(lines: readonly StageLine[], codes: readonly Cell[], stages: readonly string[]): StageChange[] {
  const now = nameNow(lines);
  const clientOf = new Map(codes.map((code, who) => [textOf(code), who]));
  const placeOf = new Map(stages.map((stage, place) => [folded(stage), place]));
  const byClient = new Map<number, StageChange[]>();
  for (const { when, record, old, new: stage } of lines) {
    const client = clientOf.get(record);
    if (record === "" || client === undefined) continue;
    const place = (name: string): number => placeOf.get(folded(now(name, when))) ?? -1;
    byClient.set(client, [...(byClient.get(client) ?? []), { client, when, from: place(old), to: place(stage) }]);
  }
  return [...byClient.values()].flatMap(withoutSlips);
}
