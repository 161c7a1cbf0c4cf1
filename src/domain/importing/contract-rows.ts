import { isBlank } from "../kernel/cell";
import { folded, textOf } from "../kernel/text";
import type { ImportContext } from "./context";

/** What tells contracts without a number apart. */
const CONTENT = ["service", "starts", "ends", "amount"] as const;

/** Columns of the contracts to read for `setContract`. */
export const contractColumns: readonly string[] = ["number", "client", ...CONTENT];

/** Writes the contract of an order's row: once per number, or per client and content where it has none. */
export function setContract(context: ImportContext): (row: number, client: number) => void {
  const columns = context.columns.filter(({ table }) => table === "contracts");
  if (columns.length === 0) return () => undefined;
  const contracts = context.draft("contracts");
  const { clients, options, records } = context;
  const fields = CONTENT.filter((field) => columns.some((column) => column.field === field));
  const keyOf = (number: string, client: string, cell: (field: string) => unknown): string =>
    number === "" ? JSON.stringify([client, ...fields.map((field) => folded(String(cell(field) ?? "")))]) : `#${number}`;
  const known = new Map<string, number>();
  for (let row = contracts.rows - 1; row >= 0; row--) {
    const client = clients.named(contracts.get(row, "client"));
    const number = textOf(contracts.get(row, "number"));
    known.set(
      keyOf(number, client < 0 ? "" : clients.codeOf(client), (field) => contracts.get(row, field)),
      row,
    );
  }
  return (row, client) => {
    const cell = (field: string) => columns.find((column) => column.field === field)?.cells[row] ?? null;
    if (columns.every(({ cells }) => isBlank(cells[row]))) return;
    const key = keyOf(textOf(cell("number")), client < 0 ? "" : clients.codeOf(client), cell);
    const found = known.get(key);
    if (found !== undefined ? options.mode === "create" && found < contracts.baseRows : options.mode === "update") return contracts.skip();
    const contract = found ?? contracts.create();
    known.set(key, contract);
    contracts.touch(contract);
    records.note("contracts", row, contract);
    if (client >= 0 && clients.named(contracts.get(contract, "client")) !== client)
      contracts.set(contract, "client", clients.labelOf(client));
    for (const { field, cells } of columns) contracts.set(contract, field, cells[row]);
  };
}
