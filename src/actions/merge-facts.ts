import { cleanYesNo } from "../domain/cleaning/yes-no";
import { declarationOf } from "../domain/importing/base";
import { valuesOf } from "../domain/importing/dictionary";
import type { Cell } from "../domain/kernel/cell";
import { calledBy, callingColumns } from "../domain/merging/called";
import { mergeFields } from "../domain/merging/fields";
import type { MergeFacts, MergeLogColumn, Pointer } from "../domain/merging/plan-merge";
import { pointingTables, type PointingTable } from "../domain/merging/side-by-side";
import { importWordsOf } from "../i18n/importing-words";
import type { ActionContext } from "./action";
import { dataLanguage, tableIn } from "./base";
import type { BaseState, TableData, TableState } from "./ports";
import { resultWords } from "./result-words";

/** Reads what a merge looks at: the clients whole, and of the tables that name them whom they name and what their records are called. */
export async function readMergeFacts({ workbook, control }: ActionContext, base: BaseState): Promise<MergeFacts> {
  const clients = tableIn(base, "clients");
  const pointing = pointingTables.filter((key) => base.tables.some((table) => table.key === key));
  const wanted = pointing.map((table) => ({ table, columns: ["client", ...callingColumns(table)] }));
  const [all, ...data] = await workbook.read([{ table: "clients", columns: clients.columns.map(({ key }) => key) }, ...wanted], control);
  return {
    clients: { sheet: clients.sheet, columns: clients.columns.map(logColumn), data: all?.columns ?? {} },
    pointing: Object.fromEntries(pointing.map((key, i) => [key, pointerOf(key, tableIn(base, key), data[i] as TableData)])),
    fields: mergeFields(clients.columns),
    isYes: yesOf(base),
    words: await wordsOf(base),
  };
}

/** A column as the merge log tells of it. */
export function logColumn({ key, header, own, format }: TableState["columns"][number]): MergeLogColumn {
  return { key, header, kind: own ? null : (declarationOf("clients", key)?.kind ?? null), format };
}

function pointerOf(key: PointingTable, { sheet, columns }: TableState, { columns: data }: TableData): Pointer {
  const header = columns.find((column) => column.key === "client")?.header ?? "";
  return { sheet, header, client: data["client"] ?? [], called: calledBy(key, data) };
}

/** Tells cells that say yes, in any of the languages. */
export function yesOf(base: BaseState): (cell: Cell) => boolean {
  const words = importWordsOf(dataLanguage(base));
  const { yesNo } = words.data;
  const all = { yes: valuesOf(words, "yes"), no: valuesOf(words, "no"), words: yesNo };
  return (cell) => cleanYesNo(cell, all).value === yesNo.yes;
}

async function wordsOf(base: BaseState): Promise<MergeFacts["words"]> {
  const { say } = await resultWords(dataLanguage(base));
  return { gone: say("merging.log.gone"), changed: say("merging.log.changed"), repointed: say("merging.log.repointed") };
}
