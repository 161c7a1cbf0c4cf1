import type { Cell } from "../domain/kernel/cell";
import { textOf } from "../domain/kernel/text";
import { defineAction } from "./action";
import { clientNamed, rowOfClient } from "./client-here";
import type { WorkbookPort } from "./ports";

/** A client as his row says it: cells by column key, and the formulas of those that have one. */
export type ClientCard = { client: string; name: string; row: number; cells: Record<string, Cell>; formulas: Record<string, string> };

/** What stands in a client's row: that of the cursor (his order's or contract's too), or the one that is asked for. */
export const clientCard = defineAction({
  id: "client-card",
  parameters: { client: { type: "text", default: null, shape: "CODE" } },
  needsBase: true,
  changes: false,
  returns: "client, name, row, cells: { column: value }, formulas: { column: formula }",
  async run({ workbook }, { client }) {
    const row = await rowAsked(workbook, client);
    const record = Object.entries(await workbook.record("clients", row));
    const cells = Object.fromEntries(record.map(([key, { value }]) => [key, value]));
    const formulas = Object.fromEntries(record.flatMap(([key, { formula }]) => (formula === null ? [] : [[key, formula]])));
    const result: ClientCard = { client: textOf(cells["code"]), name: textOf(cells["name"]), row, cells, formulas };
    return { result, findings: [] };
  },
});

/** The body row of the client asked for, else of the one whose row the user stands on. Fails with "client.none" or as `rowOfClient`. */
async function rowAsked(workbook: WorkbookPort, client: string | null): Promise<number> {
  const standing = client === null ? await workbook.standing() : null;
  const named = client ?? clientNamed(standing!);
  if (standing?.table === "clients" && standing.row !== null) return standing.row;
  const [data] = await workbook.read([{ table: "clients", columns: ["code", "name"] }]);
  return rowOfClient(named, { code: data?.columns["code"] ?? [], name: data?.columns["name"] ?? [] });
}
