import { cleanYesNo } from "../domain/cleaning/yes-no";
import { declarationOf } from "../domain/importing/base";
import { yesNoWords } from "../domain/importing/dictionary";
import type { Cell } from "../domain/kernel/cell";
import { calledBy, callingColumns } from "../domain/merging/called";
import { mergeFields } from "../domain/merging/fields";
import { rowsByCode, type MergeFacts, type MergeLogColumn, type Pointer } from "../domain/merging/plan-merge";
import { pointingTables, type PointingTable } from "../domain/merging/side-by-side";
import { importWordsOf } from "../i18n/importing-words";
import type { ActionContext } from "./action";
import { dataLanguage, tableIn } from "./base";
import type { BaseState, TableData, TableState } from "./ports";
import { resultWords } from "./result-words";

/** What a merge looks at, and the rows of its clients. */
type Read = { facts: MergeFacts; rows: number[] };

/**
 * Reads what a merge looks at: the clients of these codes whole, who the others are, and of the tables that name clients whom they name and
 * what their records are called. Fails with "merge.unknown" or "merge.twice".
 */
export async function readMergeFacts(context: ActionContext, base: BaseState, codes: readonly string[]): Promise<Read> {
  const clients = tableIn(base, "clients");
  const { workbook, control } = context;
  const [all] = await workbook.read([{ table: "clients", columns: ["code", "name"] }], control);
  const { code = [], name = [] } = all?.columns ?? {};
  const rows = rowsByCode(code, codes);
  const ascending = [...rows].sort((a, b) => a - b);
  const { columns } = await workbook.readRows("clients", ascending);
  const at = new Map(ascending.map((row, i) => [row, i]));
  const cell = (row: number, key: string): Cell => columns[key]?.[at.get(row) ?? -1] ?? null;
  const facts: MergeFacts = {
    clients: { sheet: clients.sheet, columns: clients.columns.map(logColumn), code, name, cell },
    pointing: await readPointers(context, base),
    fields: mergeFields(clients.columns),
    isYes: yesOf(base),
    words: await wordsOf(base),
  };
  return { facts, rows };
}

/** A column as the merge log tells of it. */
export function logColumn({ key, header, own, format }: TableState["columns"][number]): MergeLogColumn {
  return { key, header, kind: own ? null : (declarationOf("clients", key)?.kind ?? null), format };
}

/** Reads of the tables that name clients whom they name and what their records are called. */
export async function readPointers({ workbook, control }: ActionContext, base: BaseState): Promise<Pointers> {
  const pointing = pointingTables.filter((key) => base.tables.some((table) => table.key === key));
  const wanted = pointing.map((table) => ({ table, columns: ["client", ...callingColumns(table)] }));
  const data = await workbook.read(wanted, control);
  return Object.fromEntries(pointing.map((key, i) => [key, pointerOf(key, tableIn(base, key), data[i] as TableData)]));
}

type NamedPointer = Pointer & { name: string };
type Pointers = Partial<Record<PointingTable, NamedPointer>>;

function pointerOf(key: PointingTable, { name, sheet, columns }: TableState, { columns: data }: TableData): NamedPointer {
  const header = columns.find((column) => column.key === "client")?.header ?? "";
  return { name, sheet, header, client: data["client"] ?? [], called: calledBy(key, data) };
}

/** Tells cells that say yes, in any of the languages. */
export function yesOf(base: BaseState): (cell: Cell) => boolean {
  const meanings = yesNoWords(importWordsOf(dataLanguage(base)));
  return (cell) => cleanYesNo(cell, meanings).value === meanings.words.yes;
}

async function wordsOf(base: BaseState): Promise<MergeFacts["words"]> {
  const { say } = await resultWords(dataLanguage(base));
  return { gone: say("merging.log.gone"), changed: say("merging.log.changed"), repointed: say("merging.log.repointed") };
}
