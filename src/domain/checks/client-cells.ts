import { clientCodeOf } from "../analysis/client-index";
import type { Cell } from "../kernel/cell";
import { folded, textOf } from "../kernel/text";
import { isStretch, pause, safely, whenAsked, type Check, type Issue } from "./check";
import { cellsOf, typedColumns, type CheckFacts } from "./facts";
import { tidy } from "./spaces";

/** The clients as cells name them: rows by code, and by name as `folded` makes it. */
export type ClientBook = { byCode: Map<string, number>; byName: Map<string, number[]>; code: readonly Cell[]; name: readonly Cell[] };

/** Reads who the clients are; of a code that stands twice the first holds. */
export function clientBook(facts: CheckFacts): ClientBook {
  const [code, name] = [cellsOf(facts, "clients", "code"), cellsOf(facts, "clients", "name")];
  const book: ClientBook = { byCode: new Map(), byName: new Map(), code, name };
  for (let row = 0; row < code.length; row++) {
    const [text, key] = [textOf(code[row]), folded(textOf(name[row]))];
    if (text !== "" && !book.byCode.has(text)) book.byCode.set(text, row);
    if (key !== "") book.byName.set(key, [...(book.byName.get(key) ?? []), row]);
  }
  return book;
}

/** The row of the client whose code a cell begins with; undefined where it begins with none. */
export function rowByCode({ byCode }: ClientBook, text: string): number | undefined {
  return byCode.get(textOf(clientCodeOf(text))) ?? byCode.get(text.split(" ", 1)[0] ?? "");
}

/** `C-00012 Name`, as the dropdown writes it. */
const labelOf = ({ code, name }: ClientBook, row: number): string => tidy(`${textOf(code[row])} ${textOf(name[row])}`);

function wrong(book: ClientBook, text: string): Pick<Issue, "code" | "values" | "repair"> | undefined {
  if (text === "") return { code: "client.missing" };
  const coded = rowByCode(book, text);
  if (coded !== undefined) {
    if (text !== textOf(book.code[coded]) || labelOf(book, coded) === text) return undefined;
    return { code: "client.short", values: { suggestion: labelOf(book, coded) }, repair: safely(labelOf(book, coded)) };
  }
  const [row, ...others] = book.byName.get(folded(text)) ?? [];
  if (row === undefined) return { code: "client.unknown" };
  if (others.length > 0) return { code: "client.ambiguous", values: { count: others.length + 1 } };
  if (textOf(book.code[row]) === "") return { code: "client.short", values: { suggestion: book.name[row] ?? null } };
  const label = labelOf(book, row);
  const isExact = tidy(textOf(book.name[row])).toLowerCase() === tidy(text).toLowerCase();
  return { code: "client.short", values: { suggestion: label }, repair: isExact ? safely(label) : whenAsked(label) };
}

function* find(facts: CheckFacts): Generator<Issue> {
  const book = clientBook(facts);
  for (const { table, key, cells, isRecord, writable } of typedColumns(facts, ["client"]))
    for (const [row, cell] of cells.entries()) {
      if (isStretch(row)) yield pause;
      const text = textOf(cell);
      if (text === "" && !isRecord(row)) continue;
      const found = wrong(book, text);
      if (!found) continue;
      const { repair, ...told } = found;
      yield { ...told, table, row, field: key, ...(repair && writable ? { repair } : {}) };
    }
}

/** Orders, contracts, contacts and interactions without a client, with an unknown one, or with one named in short. */
export const clientCells: Check = {
  tells: {
    "client.missing": { severity: "error", repair: null },
    "client.unknown": { severity: "error", repair: null },
    "client.ambiguous": { severity: "warning", repair: null },
    "client.short": { severity: "info", repair: "safe" },
  },
  find,
};
