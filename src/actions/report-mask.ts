import { clientCodeOf } from "../domain/analysis/client-index";
import type { Cell } from "../domain/kernel/cell";
import { folded, textOf } from "../domain/kernel/text";
import { agendaColumns, type AgendaColumn } from "../domain/reports/agenda";
import { masked, type Whose } from "../domain/reports/mask";
import { tableOf } from "../domain/schema/tables";
import type { DataWords } from "../domain/schema/words";
import type { ActionContext } from "./action";
import { knownCodes } from "./figures";
import type { TableData } from "./ports";
import type { ChosenRows } from "./report-rows";

/** The column of the base that a report's column shows: what is personal in it goes by that. */
export function originOf(table: string, column: string): readonly [table: string, column: string] {
  return table === "agenda" ? (agendaColumns[column as AgendaColumn] ?? [table, column]) : [table, column];
}

/** The columns of a table that tell whose each row is. */
export function linkColumns(table: string): string[] {
  if (table === "clients") return ["code", "kind"];
  const columns = tableOf(table)?.columns ?? [];
  if (columns.some(({ key, kind }) => key === "client" && kind === "client")) return ["client"];
  return columns.some(({ key }) => key === "code") ? ["code"] : [];
}

/** How the cells of chosen rows are masked; only a client who is surely an organisation keeps his name. */
export async function maskOf(
  context: ActionContext,
  chosen: ChosenRows,
  words: DataWords,
): Promise<(column: string, row: number, cell: Cell) => Cell> {
  const whose = await whoseRows(context, chosen, words);
  return (column, row, cell) => masked(...originOf(chosen.table, column), cell, whose(row));
}

async function whoseRows(
  { workbook, control }: ActionContext,
  { table, data }: ChosenRows,
  words: DataWords,
): Promise<(row: number) => Whose> {
  const organisation = (kind: Cell | undefined): boolean => folded(textOf(kind)) === folded(words.kinds.organisation);
  if (table === "clients") return (row) => ({ code: textOf(data["code"]?.[row]), organisation: organisation(data["kind"]?.[row]) });
  const link = data["client"] ?? data["code"] ?? [];
  const [clients] = (await workbook.read([{ table: "clients", columns: ["code", "name", "kind"] }], control)) as [TableData];
  const { code = [], name = [], kind = [] } = clients.columns;
  const kinds = new Map(code.map((each, i) => [textOf(each), organisation(kind[i])]));
  const codes = knownCodes([...link], { code, name }).map((cell) => textOf(clientCodeOf(cell)));
  return (row) => {
    const found = codes[row] ?? "";
    return kinds.has(found) ? { code: found, organisation: kinds.get(found)! } : { code: "", organisation: false };
  };
}
