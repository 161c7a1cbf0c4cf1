import { scoreOfColumn } from "../domain/analysis/score-columns";
import type { ScoreKey } from "../domain/analysis/why";
import type { Cell } from "../domain/kernel/cell";
import { textOf } from "../domain/kernel/text";
import { defineAction } from "./action";
import { clientNamed, rowOfClient } from "./client-here";
import type { Standing, WorkbookPort } from "./ports";

/** The cell that a card was asked from, its body row from 0, and the score that it holds of this client or tells of. */
export type CardCell = { table: string; column: string; row: number; score: ScoreKey | null };

/**
 * A client as his row says it: cells by column key, and the formulas of those that have one. `here` is the cell that the user
 * stands on, null where the client was asked for by name.
 */
export type ClientCard = {
  client: string;
  name: string;
  row: number;
  cells: Record<string, Cell>;
  formulas: Record<string, string>;
  here: CardCell | null;
};

/** What stands in a client's row: that of the cursor (his order's or contract's too), or the one that is asked for. */
export const clientCard = defineAction({
  id: "client-card",
  parameters: { client: { type: "text", default: null, shape: "CODE" } },
  needsBase: true,
  changes: false,
  returns: "client, name, row, cells: { column: value }, formulas: { column: formula }, here: { table, column, row, score }",
  async run({ workbook }, { client }) {
    const standing = client === null ? await workbook.standing() : null;
    const row = await rowAsked(workbook, client, standing);
    const record = Object.entries(await workbook.record("clients", row));
    const cells = Object.fromEntries(record.map(([key, { value }]) => [key, value]));
    const formulas = Object.fromEntries(record.flatMap(([key, { formula }]) => (formula === null ? [] : [[key, formula]])));
    const result: ClientCard = {
      client: textOf(cells["code"]),
      name: textOf(cells["name"]),
      row,
      cells,
      formulas,
      here: standing && cellHere(standing),
    };
    return { result, findings: [] };
  },
});

/** The body row of the client asked for, else of the one whose row the user stands on. Fails with "client.none" or as `rowOfClient`. */
async function rowAsked(workbook: WorkbookPort, client: string | null, standing: Standing | null): Promise<number> {
  const named = client ?? clientNamed(standing!);
  if (standing?.table === "clients" && standing.row !== null) return standing.row;
  const [data] = await workbook.read([{ table: "clients", columns: ["code", "name"] }]);
  return rowOfClient(named, { code: data?.columns["code"] ?? [], name: data?.columns["name"] ?? [] });
}

function cellHere({ table, column, row }: Standing): CardCell | null {
  return table === null || column === null || row === null ? null : { table, column, row, score: scoreOfColumn(table, column) };
}
