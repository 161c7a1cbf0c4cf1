import { clientCodeOf } from "../analysis/client-index";
import { walked, type Steps } from "../cleaning/duplicates/steps";
import { textOf } from "../kernel/text";
import type { ImportContext } from "./context";
import type { Mapping } from "./mapping";

/** Tables whose client cells show the client's name beside the code. */
export const labelledTables = ["orders", "contracts", "contacts", "interactions"] as const;

const NAMES = new Set(["name", "client name", "first name", "middle name", "last name"]);

/** True where an import may tell names: the labels in other tables follow them. */
export function tellsNames({ columns }: Mapping): boolean {
  return columns.some(({ targets }) => targets.some(({ field, own }) => !own && NAMES.has(field)));
}

/** Client cells of renamed clients show the new name: `C-00017 17` becomes `C-00017 Gamma`. Other texts stay as typed. */
export function* relabel(context: ImportContext): Steps<void> {
  const { clients, draft } = context;
  const renamed = new Set<number>(clients.draft.changedRows("name"));
  if (renamed.size === 0) return;
  for (const table of labelledTables) {
    const records = draft(table);
    yield* walked(records.rows, (row) => {
      const text = textOf(records.get(row, "client"));
      const code = clientCodeOf(text);
      const client = code === text ? -1 : clients.named(code);
      if (renamed.has(client)) records.set(row, "client", clients.labelOf(client));
    });
  }
}
