import type { ClientFigures } from "../domain/analysis/figures";
import type { Ledger } from "../domain/analysis/ledger";
import type { Deliveries } from "../domain/analysis/rating";
import type { ClientsInfo, SheetWords } from "../domain/analysis/sheet-words";
import type { Cell } from "../domain/kernel/cell";
import { Failure } from "../domain/kernel/failure";
import type { Finding } from "../domain/kernel/finding";
import type { Change } from "../domain/schema/change";
import { dataWords } from "../i18n/data-words";
import type { ActionContext, ActionOutcome, Picture } from "./action";
import { analysisDateOf, dataLanguage, requireBase } from "./base";
import type { StudyInput } from "./build-study";
import { liveWanted } from "./live-scores";
import { withMissingColumns } from "./missing-columns";
import type { BaseState } from "./ports";
import { withGood, type SettledBase } from "./settled";
import { resultWords } from "./result-words";

/** Tables and columns of the base, by table key. */
export type Wanted = Readonly<Record<string, readonly string[]>>;

/** What is wanted of a base that has columns of the user's own. */
export type Wish = (base: BaseState, words: SheetWords) => Wanted;

/** What analyses stand on: one read of the workbook. */
export type Study = {
  base: SettledBase;
  words: SheetWords;
  date: number;
  clients: ClientsInfo;
  orders: Deliveries;
  figures: ClientFigures;
  /** The counted orders by client and day. */
  ledger: Ledger;
  /** What could not be counted. */
  findings: Finding[];
  /** A column that was read; blank cells where the table has none of that key. */
  column(table: string, key: string): Cell[];
};

/** What an analysis found, and what it wants written. */
export type Worked<R> = { result: R; changes: Change[]; findings: Finding[]; sheet?: string; picture?: Picture };

const always: Wanted = {
  clients: ["code", "reference", "name"],
  orders: ["client", "date", "amount", "cost", "status"],
  "order-statuses": ["status", "sale"],
};

/** Several wishes as one. */
export function joined(...wishes: Wanted[]): Wanted {
  const keys = [...new Set(wishes.flatMap((wish) => Object.keys(wish)))];
  return Object.fromEntries(keys.map((key) => [key, [...new Set(wishes.flatMap((wish) => wish[key] ?? []))]]));
}

/** Without these nothing is counted rightly: no client, no order, no sum. */
const needed = [
  ["clients", "code"],
  ["orders", "client"],
  ["orders", "date"],
  ["orders", "amount"],
] as const;

/** Fails with "column.missing" where the user has deleted what every analysis counts by. */
function refuseWithout(base: BaseState): void {
  const { headers } = dataWords[dataLanguage(base)];
  for (const [key, column] of needed) {
    const table = base.tables.find((each) => each.key === key);
    if (table && !table.columns.some((each) => each.key === column))
      throw new Failure("column.missing", {
        table: key,
        column: (headers[key] as Record<string, string>)[column] ?? column,
        sheet: table.sheet,
      });
  }
}

/** Reads what an analysis wants beside clients and orders. Tables that the base has not are left out. */
export async function readStudy(context: ActionContext, given: number | null, wanted: Wanted | Wish): Promise<StudyInput> {
  const base = await requireBase(context);
  refuseWithout(base);
  const wish = typeof wanted === "function" ? wanted(base, await resultWords(dataLanguage(base))) : wanted;
  const there = new Set(base.tables.map(({ key }) => key));
  const tables = Object.entries(joined(always, wish, liveWanted(base))).filter(([table]) => there.has(table) || table in always);
  const asked = tables.map(([table, columns]) => ({ table, columns: [...columns] }));
  const date = analysisDateOf(base, given, context.today);
  return { base, date, given: given !== null, tables: await context.workbook.read(asked, context.control) };
}

/** What a job of an analysis works on: what was read, and the values the action was given. */
export type AnalysisInput = { study: StudyInput; values: object };

/**
 * The whole path of an analysis: one read of the workbook, the job of the action's name (src/worker/jobs.ts) on it, one write.
 * `date` is the day to look from, null where Settings or today decide.
 */
export async function analyse(
  context: ActionContext,
  action: string,
  values: object,
  date: number | null,
  wanted: Wanted | Wish = {},
): Promise<ActionOutcome<object>> {
  const study = await readStudy(context, date, wanted);
  const { base } = study;
  const { workbook, compute, control } = context;
  control.progress("thinking", 0, 1);
  const worked = await compute.run<AnalysisInput, Worked<object>>(action, { study, values }, control);
  const { changes, findings, sheet, picture, result } = worked;
  const clients = base.tables.find(({ key }) => key === "clients")?.rows ?? 0;
  await workbook.apply({ action, summary: { clients } }, withGood(base, withMissingColumns(base, changes)), control);
  return { result, findings, ...(sheet ? { sheet } : {}), ...(picture ? { picture } : {}) };
}

/** A column beside the clients, all of it; nothing where there are no clients. */
export function besideClients(column: string, count: number, value: (who: number) => Cell): Change[] {
  if (count === 0) return [];
  const rows = Array.from({ length: count }, (_, who) => who);
  return [{ kind: "update", table: "clients", column, rows, values: rows.map(value) }];
}
