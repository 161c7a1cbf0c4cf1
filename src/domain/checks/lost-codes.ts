import { clientCodeOf } from "../analysis/client-index";
import { folded, textOf } from "../kernel/text";
import { isStretch, pause } from "./check";
import { clientBook } from "./client-cells";
import { typedColumns, type CheckFacts } from "./facts";

/** Rows of clients without a code, and the code that orders, contacts and the like still name them by: one client and one code of a name only. */
export function* lostCodes(facts: CheckFacts): Generator<typeof pause, Map<number, string>> {
  const book = clientBook(facts);
  const named = new Map<number, Set<string>>();
  for (const { cells } of typedColumns(facts, ["client"]))
    for (const [row, cell] of cells.entries()) {
      if (isStretch(row)) yield pause;
      const text = textOf(cell);
      const code = textOf(clientCodeOf(text));
      if (!/^C-\d+$/.test(code) || book.byCode.has(code)) continue;
      const clients = book.byName.get(folded(text.slice(code.length))) ?? [];
      if (clients.length === 1 && textOf(book.code[clients[0]!]) === "")
        named.set(clients[0]!, (named.get(clients[0]!) ?? new Set()).add(code));
    }
  return new Map([...named].flatMap(([client, codes]) => (codes.size === 1 ? [[client, [...codes][0]!] as const] : [])));
}
