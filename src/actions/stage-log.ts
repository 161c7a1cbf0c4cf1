import type { Steps } from "../domain/cleaning/duplicates/steps";
import { readSeenStages, writeSeenStages, type SeenRow } from "../domain/funnel/seen-stages";
import { changesSince, knownStages, stageLines, type SeenStages, type StageLine } from "../domain/funnel/stage-log";
import { isBlank, type Cell } from "../domain/kernel/cell";
import { folded, textOf } from "../domain/kernel/text";
import type { Change } from "../domain/schema/change";
import { dataWords } from "../i18n/data-words";
import type { ActionContext } from "./action";
import { inSteps } from "./in-steps";
import type { BaseState } from "./ports";
import type { Wanted } from "./study";

/** How a line of the change log came about: keys of the locales' `funnel.log`. */
export type Origin = "typed" | "imported" | "seen" | "renamed";

/** By whom a line is written, and in whose words. */
export type Stamp = { user: string; say(key: string): string };

/** What the stages known so far are read from. */
export const stageLogWanted: Wanted = {
  "change-log": ["when", "record", "field", "old", "new"],
  "seen-stages": ["when", "part", "content"],
};

/** A column of a table that was read; blank where there is none. */
type Columns = (table: string, key: string) => Cell[];

/** The header of the clients' stages as it stands; null where the user has deleted the column. */
function stageHeader({ tables }: BaseState): string | null {
  const clients = tables.find(({ key }) => key === "clients");
  return clients?.columns.find(({ key }) => key === "stage")?.header ?? null;
}

/** What the change log says of stages, oldest first: the column is known by its name now, and by its names in every language. */
export function loggedStages(base: BaseState, column: Columns): StageLine[] {
  const names = Object.values(dataWords).map(({ headers }) => headers.clients.stage as string);
  const fields = new Set([...names, stageHeader(base) ?? ""].filter(Boolean).map(folded));
  const of = (key: string): Cell[] => column("change-log", key);
  return stageLines({ when: of("when"), record: of("record"), field: of("field"), old: of("old"), new: of("new") }, fields);
}

/** The stages that a run kept last and those of clients who came since, oldest first; [] where no run did. */
export function seenStages(column: Columns): SeenStages[] {
  const [when, part, content] = [column("seen-stages", "when"), column("seen-stages", "part"), column("seen-stages", "content")];
  return readSeenStages(when.map((moment, i) => [moment, part[i], content[i]]));
}

/** Changes that nobody logged, seen by what was known before; none where nothing was. */
export function unloggedChanges(
  lines: StageLine[],
  seen: readonly SeenStages[],
  clients: { code: Cell[]; stage: Cell[] },
  now: number,
): StageLine[] {
  return changesSince(knownStages(seen, lines), clients.code, clients.stage, now);
}

/** A client who is new, with his first stage. */
export type Newcomer = { code: Cell; stage: Cell };

/** New clients that are written down in one go. */
const together = 5_000;

/** Keeps since when new clients are at their first stage: a few cells for all of them. Nothing where no run has seen stages yet. */
export async function keepArrivals(
  { tables }: BaseState,
  newcomers: readonly Newcomer[],
  { now, control }: Pick<ActionContext, "now" | "control">,
): Promise<Change[]> {
  const seen = tables.find(({ key }) => key === "seen-stages");
  const placed = newcomers.filter(({ code, stage }) => !isBlank(code) && !isBlank(stage));
  if (!seen || seen.rows === 0 || placed.length === 0) return [];
  const rows = await inSteps(control, arrivalRows(placed, now, seen.rows), placed.length);
  return [{ kind: "append", table: "seen-stages", columns: ["when", "part", "content"], rows }];
}

function* arrivalRows(newcomers: readonly Newcomer[], when: number, from: number): Steps<SeenRow[]> {
  const rows: SeenRow[] = [];
  for (let first = 0; first < newcomers.length; first += together) {
    yield first / newcomers.length;
    const some = newcomers.slice(first, first + together).map(({ code, stage }) => [textOf(code), textOf(stage)] as const);
    const came = new Map(some.map(([code, stage]) => [code, { when, stage }]));
    rows.push(...writeSeenStages({ when, stages: new Map(some), came }, from + rows.length));
  }
  return rows;
}

/** Lines for the change log; nothing in a base without one, or without the column. */
export function logStages(base: BaseState, lines: readonly StageLine[], origin: Origin, { user, say }: Stamp): Change[] {
  const field = stageHeader(base);
  const log = base.tables.some(({ key }) => key === "change-log");
  const sheet = base.tables.find(({ key }) => key === (origin === "renamed" ? "stages" : "clients"))?.sheet;
  if (!log || field === null || lines.length === 0) return [];
  const rows = lines.map(({ when, record, old, new: stage }): Cell[] => [
    when,
    user || null,
    sheet ?? null,
    record || null,
    field,
    old || null,
    stage || null,
    say(`funnel.log.${origin}`),
  ]);
  return [{ kind: "append", table: "change-log", columns: ["when", "who", "sheet", "record", "field", "old", "new", "action"], rows }];
}
