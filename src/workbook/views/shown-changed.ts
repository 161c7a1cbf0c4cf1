import { tables as schema } from "../../domain/schema/tables";
import type { Sessions } from "../session";
import { supports } from "../support";

/** Ids of tables and sheets, and whether they are the base's. */
type Known = Map<string, boolean>;

const names = new Set(Object.values(schema).map(({ name }) => name.toLowerCase()));

/**
 * Hears that rows came into sight or went, or that cells changed, in the base's tables. A filter tells of the rows it hides from
 * ExcelApi 1.11 on; before that the totals above the tables tell, which are calculated anew.
 */
export async function onShownChanged(sessions: Sessions, listener: () => void): Promise<() => Promise<void>> {
  const known = await look(sessions);
  const hear = async (id: string): Promise<void> => {
    if (!known.has(id)) for (const [each, ours] of await look(sessions)) known.set(each, ours);
    if (!known.has(id)) known.set(id, false);
    if (known.get(id)) listener();
  };
  return sessions.subscribe(({ worksheets, tables }) => [
    tables.onChanged.add(({ tableId }) => hear(tableId)),
    supports("1.11")
      ? worksheets.onRowHiddenChanged.add(({ worksheetId }) => hear(worksheetId))
      : worksheets.onCalculated.add(({ worksheetId }) => hear(worksheetId)),
  ]);
}

/** One round trip. */
async function look(sessions: Sessions): Promise<Known> {
  return sessions.run(async (session) => {
    const sheets = session.workbook.worksheets.load("items/id");
    const tables = session.workbook.tables.load("items/id,items/name,items/worksheet/id");
    await session.send();
    const known: Known = new Map(sheets.items.map(({ id }) => [id, false]));
    for (const { id, name, worksheet } of tables.items) {
      const ours = names.has(name.toLowerCase());
      known.set(id, ours);
      if (ours) known.set(worksheet.id, true);
    }
    return known;
  });
}
