import { columnReference, escapeHeader, literal } from "../schema/formulas";

/** Columns beside the clients that are formulas where the base is small enough. */
export const rfmColumns = ["R", "F", "M", "RFM", "segment"] as const;
export const liveScoreColumns = [...rfmColumns, "ABC"] as const;
export type LiveScoreColumn = (typeof liveScoreColumns)[number];

/** True for a number that a criterion's text says exactly: sums of 1e-6 steps below a thousand million, of hundredths below 1e13. */
export function saidByText(value: number): boolean {
  return Number(value.toPrecision(15)) === value;
}

/** Where formulas find what they read: each table's name and its headers by column key, as they stand in the workbook. */
export type Places = Readonly<Record<"clients" | "segment-map" | "settings", { name: string; headers: Readonly<Record<string, string>> }>>;

type Reader = {
  /** The cell of a client's own row. */
  here(column: string): string;
  /** The whole column of the clients. */
  all(column: string): string;
  /** A column of another table. */
  of(table: keyof Places, column: string): string;
};

function readerOf(places: Places): Reader {
  const header = (table: keyof Places, column: string): string => places[table].headers[column] ?? column;
  const of: Reader["of"] = (table, column) => columnReference(places[table].name, header(table, column));
  return { here: (column) => `[@[${escapeHeader(header("clients", column))}]]`, all: (column) => of("clients", column), of };
}

/**
 * The formulas of R, F, M, RFM and the segment (en-US, structured references, with "="), scored by countif. Every
 * count is a COUNTIF: programs find its answers quickly, where SUMPRODUCT looks at all clients for each. Its criterion is a text of 15 digits:
 * `saidByText` tells whether that is exact. Clients without orders are left out by the column of orders: returns alone are a sum, too.
 */
export function rfmFormulas(
  places: Places,
  monetary: "total" | "average",
  noOrders: string,
): Readonly<Record<(typeof rfmColumns)[number], string>> {
  const { here, all, of } = readerOf(places);
  const money = monetary === "average" ? "average order" : "revenue";
  const fifths = (count: string): string => `INT(5*${count}/COUNT(${all("orders")}))`;
  const scored = (score: string): string => `=IF(${here("orders")}="","",${score})`;
  const below = `COUNTIFS(${all(money)},"<"&${here(money)},${all("orders")},">0")`;
  const map = places["segment-map"].name;
  const [first, last] = ["FM 1", "FM 5"].map((key) => escapeHeader(places["segment-map"].headers[key] ?? key));
  const row = `MATCH(${here("R")},${of("segment-map", "R")},0)`;
  return {
    R: scored(`5-${fifths(`COUNTIF(${all("last order")},">"&${here("last order")})`)}`),
    F: scored(`1+${fifths(`COUNTIF(${all("orders")},"<"&${here("orders")})`)}`),
    M: scored(`1+${fifths(below)}`),
    RFM: `=IF(${here("R")}="","",100*${here("R")}+10*${here("F")}+${here("M")})`,
    segment: `=IF(${here("R")}="",${literal(noOrders)},TRIM(INDEX(${map}[[${first}]:[${last}]],${row},INT((${here("F")}+${here("M")}+1)/2))))`,
  };
}

/**
 * The formula of the ABC class by revenue or number of orders: the share of what is larger against the cuts of the Settings sheet, with the
 * tolerance of `classifyAbc`. A client has a class where there is revenue, be it nought or less.
 */
export function abcFormula(places: Places, by: "revenue" | "orders"): string {
  const { here, all, of } = readerOf(places);
  const own = by === "orders" ? `N(${here("orders")})` : here("revenue");
  const before = `SUMIF(${all(by)},">"&${own})/SUMIF(${all(by)},">0")`;
  const cut = (key: string): string => `INDEX(${of("settings", "value")},MATCH(${literal(key)},${of("settings", "key")},0))/100-1E-9`;
  const positive = `IF(${before}<${cut("abcCutA")},"A",IF(${before}<${cut("abcCutB")},"B","C"))`;
  return `=IF(${here("revenue")}="","",IF(${own}<=0,"C",${positive}))`;
}
