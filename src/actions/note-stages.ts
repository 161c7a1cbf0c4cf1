import { knownStages, type StageLine } from "../domain/funnel/stage-log";
import { isBlank, type Cell } from "../domain/kernel/cell";
import { folded, textOf } from "../domain/kernel/text";
import { defineAction, type ActionContext } from "./action";
import { dataLanguage, requireBase, tableIn } from "./base";
import { entryParameters, type Entered } from "./entered";
import type { BaseState } from "./ports";
import { resultWords } from "./result-words";
import { keepArrivals, loggedStages, logStages, seenStages, stageLogWanted, type Newcomer } from "./stage-log";

type Found = { lines: StageLine[]; newcomers: Newcomer[] };

/**
 * Writes into the change log that the user gave clients another stage. Excel tells what stood before of a single cell only: of more, it is
 * what the log and the last run knew, and of clients whom these do not know the moment is kept since when they are there. Nothing to
 * undo: it says what the user did.
 */
export const noteStages = defineAction({
  id: "note-stages",
  parameters: entryParameters,
  needsBase: true,
  changes: false,
  returns: "noted",
  async run(context, entered) {
    const base = await requireBase(context);
    tableIn(base, "clients");
    const { lines, newcomers } = await changedStages(context, base, entered);
    const { say } = await resultWords(dataLanguage(base));
    const logged = logStages(base, lines, "typed", { user: context.user, say });
    const changes = [...logged, ...(await keepArrivals(base, newcomers, context))];
    if (changes.length) await context.workbook.apply({ action: "note-stages", summary: {}, passing: true }, changes, context.control);
    return { result: { noted: logged.length ? lines.length : 0 }, findings: [] };
  },
});

async function changedStages(context: ActionContext, base: BaseState, entered: Entered): Promise<Found> {
  const { row, rows, before, value } = entered;
  const last = tableIn(base, "clients").rows;
  const places = Array.from({ length: Math.max(0, Math.min(rows, last - row + 1)) }, (_, i) => row - 1 + i);
  if (places.length === 0) return { lines: [], newcomers: [] };
  const { columns } = await context.workbook.readRows("clients", places);
  const { code: codes = [], stage: stages = [] } = columns;
  const isTold = rows === 1 && (before !== null || value !== null);
  const known = isTold ? new Map([[textOf(codes[0]), before ?? ""]]) : await knownBefore(context, base);
  const clients = codes.map((code, i) => ({ code, stage: isTold ? (value ?? "") : textOf(stages[i]) }));
  const lines = clients.flatMap(({ code, stage }): StageLine[] => {
    const old = known.get(textOf(code));
    if (isBlank(code) || old === undefined || folded(old) === folded(stage)) return [];
    return [{ when: context.now, record: textOf(code), old, new: stage }];
  });
  return { lines, newcomers: clients.filter(({ code }) => !known.has(textOf(code))) };
}

async function knownBefore({ workbook, control }: ActionContext, base: BaseState): Promise<Map<string, string>> {
  const wanted = Object.entries(stageLogWanted).filter(([key]) => base.tables.some((table) => table.key === key));
  const data = await workbook.read(wanted.map(([table, columns]) => ({ table, columns: [...columns] })), control); // prettier-ignore
  const column = (table: string, key: string): Cell[] => data.find((each) => each.key === table)?.columns[key] ?? [];
  return knownStages(seenStages(column), loggedStages(base, column));
}
