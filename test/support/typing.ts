import { parseRect } from "../../src/workbench/book/a1";
import { deleteRows } from "../../src/workbench/book/tables-rows";
import { writeCells } from "../../src/workbench/book/write";
import type { Workbench } from "./workbench";

/** Types a text into a cell as the user does: past its dropdown, told to whoever listens. */
export function typeAt(bench: Workbench, sheet: string, address: string, text: string | number): Promise<void> {
  return pasteInto(bench, sheet, address, [[text]]);
}

/** Pastes cells as the user does. */
export function pasteInto(bench: Workbench, sheet: string, address: string, cells: (string | number)[][]): Promise<void> {
  return bench.host
    .act((workspace) => writeCells(workspace, bench.sheet(sheet), parseRect(address)!, cells))
    .then(() => bench.host.deliverEvents());
}

/** Deletes rows of a table as the user does; `index` is the first body row. */
export function deleteTableRows(bench: Workbench, sheet: string, name: string, index: number, count = 1): Promise<void> {
  const on = bench.sheet(sheet);
  const table = on.tables.find((each) => each.name === name)!;
  return bench.host.act((workspace) => deleteRows(workspace, on, table, index, count)).then(() => bench.host.deliverEvents());
}
