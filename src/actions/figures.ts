import type { ClientFigures } from "../domain/analysis/figures";
import { clientCodeOf } from "../domain/analysis/client-index";
import type { ClientsInfo, SheetWords } from "../domain/analysis/sheet-words";
import { isBlank, type Cell } from "../domain/kernel/cell";
import type { Finding } from "../domain/kernel/finding";
import { folded } from "../domain/kernel/text";
import type { TableData } from "./ports";

const column = (data: TableData, key: string): Cell[] => data.columns[key] ?? new Array<Cell>(data.rows).fill(null);

/** Client cells as codes: `C-00012 Name` and a bare code are read as they are, an exact name stands for its client's code. */
export function knownCodes(cells: Cell[], { code, name }: Pick<ClientsInfo, "code" | "name">): Cell[] {
  const codes = new Set(code);
  let names: Map<string, Cell> | undefined;
  const byName = (cell: Cell): Cell => {
    names ??= new Map([...name.keys()].reverse().map((i) => [folded(String(name[i] ?? "")), code[i] ?? null]));
    return names.get(folded(String(cell))) ?? cell;
  };
  return cells.map((cell) => {
    if (isBlank(cell) || codes.has(cell)) return cell;
    const found = clientCodeOf(cell);
    return codes.has(found) ? found : byName(cell);
  });
}

/** 1 where the status counts as a sale: no status does, one that is not on the list does not. */
export function salesOf(status: Cell[], statuses: TableData): Cell[] {
  const names = column(statuses, "status");
  const sales = new Map(column(statuses, "sale").map((sale, i) => [folded(String(names[i] ?? "")), sale === 1 ? 1 : 0]));
  return status.map((cell) => (isBlank(cell) ? 1 : (sales.get(folded(String(cell))) ?? 0)));
}

/** Orders that could not be counted, by reason. */
export function findingsOf({ left }: Pick<ClientFigures, "left">): Finding[] {
  const reasons = [
    ["orders.client.unknown", left.unknown, "client"],
    ["orders.date.unreadable", left.undated, "date"],
    ["orders.amount.unreadable", left.unreadable, "amount"],
  ] as const;
  const found = reasons.filter(([, count]) => count > 0);
  const later: Finding[] = left.later
    ? [{ code: "orders.later", severity: "info", table: "orders", field: "date", values: { count: left.later } }]
    : [];
  return [
    ...found.map(([code, count, field]): Finding => ({ code, severity: "warning", table: "orders", field, values: { count } })),
    ...later,
  ];
}

/** Days without any order after which a base looks like an old list rather than like clients who are silent. */
const OLD = 180;

/** Says that all orders are so long ago that everyone looks silent: a list of another year needs another analysis date. */
export function longAgo({ last, analysisDate }: Pick<ClientFigures, "last" | "analysisDate">, words: Pick<SheetWords, "date">): Finding[] {
  const newest = last.reduce((max, day) => (day > max ? day : max), -Infinity);
  if (newest === -Infinity || analysisDate - newest <= OLD) return [];
  return [
    { code: "orders.old", severity: "warning", table: "orders", values: { date: words.date(newest), today: words.date(analysisDate) } },
  ];
}
