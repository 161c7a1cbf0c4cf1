import { abcLetters, classifyAbc } from "../../src/domain/analysis/abc";
import { aggregateOrders, type ClientFigures } from "../../src/domain/analysis/figures";
import { liveScoreColumns, type LiveScoreColumn } from "../../src/domain/analysis/live-scores";
import { readOrders } from "../../src/domain/analysis/orders";
import { analyseRfm } from "../../src/domain/analysis/rfm";
import { gridSegments } from "../../src/domain/analysis/segments";
import type { Cell } from "../../src/domain/kernel/cell";
import { segmentMap } from "../../src/domain/schema/segments";
import { dataWords } from "../../src/i18n/data-words";
import type { Book, Sheet, Table } from "../../src/workbench/book/book";
import { ensureCell } from "../../src/workbench/book/cells";
import { clientCode, openBase, type BaseBench } from "./base-bench";

/** Orders of clients by number, as a user might have typed them. */
export type LiveOrders = { clients: number; date: number; orders: { who: number; when: number; amount: number }[] };

/** A table of a book by Excel's name, with its sheet. */
export function tableIn(book: Book, name: string): { sheet: Sheet; table: Table } {
  for (const sheet of book.sheets) for (const table of sheet.tables) if (table.name === name) return { sheet, table };
  throw new Error(`There is no table ${name}`);
}

/** Where a column of a table stands on its sheet, by its English header. */
export function columnOf(table: Table, header: string): number {
  const at = table.columns.findIndex(({ name }) => name === header);
  if (at < 0) throw new Error(`${table.name} has no column ${header}`);
  return table.range.column + at;
}

export function figuresOf({ clients, date, orders }: LiveOrders): ClientFigures {
  const codes = Array.from({ length: clients }, (_, who) => clientCode(who));
  const cells = {
    client: orders.map(({ who }) => codes[who] ?? null),
    date: orders.map(({ when }) => when),
    amount: orders.map(({ amount }) => amount),
  };
  return aggregateOrders(readOrders(cells, codes), clients, date);
}

/** What the product's own analyses find for a client in each column of scores; "" where nothing stands. */
export function scoresOf(orders: LiveOrders): Record<LiveScoreColumn, Cell[]> {
  const figures = figuresOf(orders);
  const { segments: names } = dataWords.en;
  const map = segmentMap.map(([, ...row]) => row.map((key) => names[key]));
  const segments = gridSegments(map, names["no orders"]);
  const { r, f, m, segment } = analyseRfm(figures, { scoring: "countif", monetary: "total", segments });
  const { abc } = classifyAbc(figures, { by: "revenue", cuts: [0.75, 0.95] });
  const scored = (value: (who: number) => number): Cell[] => Array.from(r, (score, who) => (score ? value(who) : ""));
  return {
    R: scored((who) => r[who]!),
    F: scored((who) => f[who]!),
    M: scored((who) => m[who]!),
    RFM: scored((who) => r[who]! * 100 + f[who]! * 10 + m[who]!),
    segment: Array.from(segment, (code) => segments.names[code]!),
    ABC: Array.from(abc, (code) => abcLetters[code as 0 | 1 | 2 | 3]),
  };
}

/** The English header of a column of scores. */
export const headerOf = (column: LiveScoreColumn): string => dataWords.en.headers.clients[column];

/** A base of these orders with limits that let every formula live, on a host that leaves formulas to the program which opens the file. */
export async function openLiveBase({ clients, date, orders }: LiveOrders): Promise<BaseBench> {
  const opened = await openBase();
  const limits = { "limit.lookups": 1e9, "limit.scores": 100_000, analysisDate: date };
  await opened.workbook.apply({ action: "test", summary: {} }, [
    { kind: "settings", values: limits },
    {
      kind: "append",
      table: "clients",
      columns: ["code", "name"],
      rows: Array.from({ length: clients }, (_, who) => [clientCode(who), `Client ${who + 1}`]),
    },
    {
      kind: "append",
      table: "orders",
      columns: ["number", "date", "client", "amount"],
      rows: orders.map(({ who, when, amount }, i) => [`O-${String(i + 1).padStart(6, "0")}`, when, clientCode(who), amount]),
    },
  ]);
  return opened;
}

/** Puts into the clients' calculated columns what their formulas come to: the plain host calculates nothing. */
export function calculateClients(book: Book, orders: LiveOrders): void {
  const { last, orders: counts, rows, revenue, average } = figuresOf(orders);
  const { sheet, table } = tableIn(book, "cb_Clients");
  const put = (header: string, value: (who: number) => Cell): void => {
    const column = columnOf(table, header);
    for (let who = 0; who < orders.clients; who += 1) ensureCell(sheet, table.range.row + 1 + who, column).value = value(who) ?? "";
  };
  put("Orders", (who) => counts[who] || "");
  put("Last order", (who) => (counts[who] ? last[who]! : ""));
  put("Revenue", (who) => (rows[who] ? revenue[who]! : ""));
  put("Average order", (who) => (counts[who] ? average[who]! : ""));
}

/** The formulas that stand in the columns of scores; null for cells without. */
export function formulasIn(book: Book): Record<LiveScoreColumn, (string | null)[]> {
  const { sheet, table } = tableIn(book, "cb_Clients");
  const rows = table.range.rows - 1;
  return Object.fromEntries(
    liveScoreColumns.map((column) => {
      const at = columnOf(table, headerOf(column));
      return [column, Array.from({ length: rows }, (_, who) => sheet.cells.get(table.range.row + 1 + who)?.get(at)?.formula ?? null)];
    }),
  ) as Record<LiveScoreColumn, (string | null)[]>;
}
