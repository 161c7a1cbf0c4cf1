import { ClientIndex } from "../domain/analysis/client-index";
import { nearMisses } from "../domain/cleaning/near-miss";
import { isBlank, type Cell } from "../domain/kernel/cell";
import { Failure } from "../domain/kernel/failure";
import { textOf } from "../domain/kernel/text";
import { resultTables } from "../domain/schema/result-tables";
import type { Standing } from "./ports";

/** Tables of which a row is a client's. */
const ofClients: ReadonlySet<string> = new Set([
  ...["clients", "contacts", "contracts", "orders", "interactions", "rfm", "abc"],
  ...Object.keys(resultTables),
]);
/** Columns that say whose a row is, the surest first. */
const naming = ["code", "client"];

/** What names the client of the row that the user stands on. Fails with "client.none". */
export function clientNamed({ table, record }: Pick<Standing, "table" | "record">): Cell {
  const keys = table !== null && ofClients.has(table) ? naming : [];
  const named = keys.map((key) => record[key] ?? null).find((cell) => !isBlank(cell));
  if (named === undefined) throw new Failure("client.none");
  return named;
}

/** The row of a client by code, `C-00012 Name` or exact name. Fails with "client.unknown", or "client.near" where one is spelt almost so. */
export function rowOfClient(client: Cell, { code, name }: { code: readonly Cell[]; name: readonly Cell[] }): number {
  const row = new ClientIndex({ code, name }).of(client);
  if (row >= 0) return row;
  const text = textOf(client);
  const near = nearMisses([...code, ...name].map(textOf).filter((each) => each !== ""))(text);
  throw near ? new Failure("client.near", { client: text, suggestion: near.value }) : new Failure("client.unknown", { client: text });
}
