import { clientCodeOf } from "../domain/analysis/client-index";
import type { Cell } from "../domain/kernel/cell";
import { folded, textOf } from "../domain/kernel/text";
import { agendaColumns, type AgendaColumn } from "../domain/reports/agenda";
import { masked } from "../domain/reports/mask";
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

/** How cells are masked, and how many clients of the rows are neither known as a person nor as an organisation. */
export type Masking = { mask: (column: string, row: number, cell: Cell) => Cell; unknown: number };

/** Masks the cells of chosen rows; only a client who is surely an organisation keeps his name. */
export async function maskOf(context: ActionContext, chosen: ChosenRows, words: DataWords): Promise<Masking> {
  const is = (name: string) => (kind: Cell | undefined) => folded(textOf(kind)) === folded(name);
  const [organisation, person] = [is(words.kinds.organisation), is(words.kinds.person)];
  const clientOf = await clientsOfRows(context, chosen);
  const unknown = new Set(
    chosen.rows.map(clientOf).flatMap(({ code, kind }) => (code !== "" && !organisation(kind) && !person(kind) ? [code] : [])),
  );
  const mask = (column: string, row: number, cell: Cell): Cell => {
    const { code, kind } = clientOf(row);
    return masked(...originOf(chosen.table, column), cell, { code, organisation: organisation(kind) });
  };
  return { mask, unknown: unknown.size };
}

type ClientOfRow = { code: string; kind: Cell };

async function clientsOfRows({ workbook, control }: ActionContext, { table, data }: ChosenRows): Promise<(row: number) => ClientOfRow> {
  if (table === "clients") return (row) => ({ code: textOf(data["code"]?.[row]), kind: data["kind"]?.[row] ?? null });
  const link = data["client"] ?? data["code"] ?? [];
  const [clients] = (await workbook.read([{ table: "clients", columns: ["code", "name", "kind"] }], control)) as [TableData];
  const { code = [], name = [], kind = [] } = clients.columns;
  const kinds = new Map(code.map((each, i) => [textOf(each), kind[i] ?? null]));
  const codes = knownCodes([...link], { code, name }).map((cell) => textOf(clientCodeOf(cell)));
  return (row) => {
    const found = codes[row] ?? "";
    return kinds.has(found) ? { code: found, kind: kinds.get(found)! } : { code: "", kind: null };
  };
}
