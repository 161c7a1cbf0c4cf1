import type { Cell } from "../kernel/cell";
import { folded, textOf } from "../kernel/text";
import type { StageChange } from "./conversion";

/** A line of the change log about a stage: a client's, or (without a record) a stage that got another name; `when` is a serial with the time of day. */
export type StageLine = { when: number; record: string; old: string; new: string };
/** What the log keeps of each line, column by column. */
export type LogColumns = Readonly<Record<"when" | "record" | "field" | "old" | "new", readonly Cell[]>>;
/** A client's first stage, and since when the base knows him there (a serial with the time of day). */
export type Arrival = { when: number; stage: string };
/** The stages of clients by code as they stood at a moment; `came` are those of them whose beginning is known. */
export type SeenStages = { when: number; stages: ReadonlyMap<string, string>; came: ReadonlyMap<string, Arrival> };

/** The lines of the change log that are about stages, oldest first; `fields` are the names of the column, folded. */
export function stageLines({ when, record, field, old, new: now }: LogColumns, fields: ReadonlySet<string>): StageLine[] {
  const lines = when.flatMap((moment, i): StageLine[] => {
    if (typeof moment !== "number" || !fields.has(folded(textOf(field[i])))) return [];
    return [{ when: moment, record: textOf(record[i]), old: textOf(old[i]), new: textOf(now[i]) }];
  });
  return lines.sort((a, b) => a.when - b.when);
}

/** Tells what a stage that was written at a moment is called now, by the lines that say of a new name. */
function nameNow(lines: readonly StageLine[]): (name: string, when: number) => string {
  const renames = lines.filter(({ record }) => record === "");
  return (name, when) =>
    renames.reduce((known, line) => (line.when >= when && folded(line.old) === folded(known) ? line.new : known), name);
}

/** The stage that each client was last known to stand at: as seen (oldest first), and by the lines since. */
export function knownStages(seen: readonly SeenStages[], lines: readonly StageLine[]): Map<string, string> {
  const now = nameNow(lines);
  const known = new Map<string, string>();
  const seenAt = new Map<string, number>();
  for (const { when, stages } of seen)
    for (const [code, stage] of stages) {
      known.set(code, now(stage, when));
      seenAt.set(code, when);
    }
  for (const { when, record, new: stage } of lines)
    if (record !== "" && when >= (seenAt.get(record) ?? 0)) known.set(record, now(stage, when));
  return known;
}

/** Where clients began and since when, of those whose beginning is known, under the stages' names of now. */
export function arrivalsOf(seen: readonly SeenStages[], lines: readonly StageLine[]): Map<string, Arrival> {
  const now = nameNow(lines);
  const arrivals = new Map<string, Arrival>();
  for (const { when: written, came } of seen)
    for (const [code, { when, stage }] of came) arrivals.set(code, { when, stage: now(stage, written) });
  return arrivals;
}

/** What changed against what was known, client by client; a client who is new has no line. Of rows with the same code the first counts. */
export function changesSince(
  known: ReadonlyMap<string, string>,
  codes: readonly Cell[],
  stages: readonly Cell[],
  when: number,
): StageLine[] {
  const met = new Set<string>();
  return codes.flatMap((cell, who): StageLine[] => {
    const [code, stage] = [textOf(cell), textOf(stages[who])];
    const old = met.has(code) ? undefined : known.get(code);
    met.add(code);
    return old === undefined || folded(old) === folded(stage) ? [] : [{ when, record: code, old, new: stage }];
  });
}

/**
 * The stages as they stand now, of the clients that have a code. One whom neither an earlier look nor a line knows came to his stage since
 * the last look, and counts from now; at the very first look nobody's beginning is known.
 */
export function seenNow(
  codes: readonly Cell[],
  stages: readonly Cell[],
  when: number,
  { seen, lines }: { seen: readonly SeenStages[]; lines: readonly StageLine[] },
): SeenStages {
  const known = knownStages(seen, lines);
  const before = arrivalsOf(seen, lines);
  const isFirst = seen.length === 0;
  const standing = new Map<string, string>();
  const came = new Map<string, Arrival>();
  codes.forEach((cell, who) => {
    const [code, stage] = [textOf(cell), textOf(stages[who])];
    if (code === "" || standing.has(code)) return;
    const isNew = !isFirst && stage !== "" && !known.has(code);
    const arrival = before.get(code) ?? (isNew ? { when, stage } : undefined);
    standing.set(code, stage);
    if (arrival) came.set(code, arrival);
  });
  return { when, stages: standing, came };
}

/** True where the clients that are there now, and they alone, were seen at the same stages before, with the same beginnings. */
export function isSeen(before: SeenStages, { stages, came }: SeenStages): boolean {
  if (before.stages.size !== stages.size || before.came.size !== came.size) return false;
  const isKnown = ([code, { when, stage }]: [string, Arrival]): boolean => {
    const known = before.came.get(code);
    return known?.when === when && known.stage === stage;
  };
  return [...stages].every(([code, stage]) => before.stages.get(code) === stage) && [...came].every(isKnown);
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

/**
 * The changes of clients that are there, as the funnel counts them: by the places of clients and stages, under the names of now, without
 * slips. How a client came to his first stage is a change from none.
 */
export function stageChanges(
  lines: readonly StageLine[],
  codes: readonly Cell[],
  stages: readonly string[],
  arrivals: ReadonlyMap<string, Arrival> = new Map(),
): StageChange[] {
  const now = nameNow(lines);
  const clientOf = new Map<string, number>();
  codes.forEach((cell, who) => {
    const code = textOf(cell);
    if (!clientOf.has(code)) clientOf.set(code, who);
  });
  const placeOf = new Map(stages.map((stage, place) => [folded(stage), place]));
  const place = (name: string): number => placeOf.get(folded(name)) ?? -1;
  const byClient = new Map<number, StageChange[]>();
  for (const [code, { when, stage }] of arrivals) {
    const client = clientOf.get(code);
    if (client !== undefined) byClient.set(client, [{ client, when, from: -1, to: place(stage) }]);
  }
  for (const { when, record, old, new: stage } of lines) {
    const client = clientOf.get(record);
    if (record === "" || client === undefined) continue;
    const change = { client, when, from: place(now(old, when)), to: place(now(stage, when)) };
    const before = byClient.get(client);
    if (before) before.push(change);
    else byClient.set(client, [change]);
  }
  return [...byClient.values()].flatMap((changes) =>
    changes.length > 1 ? withoutSlips(changes.sort((a, b) => a.when - b.when)) : changes,
  );
}
