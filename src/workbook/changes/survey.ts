import type { Session } from "../session";
import type { Survey } from "./work";

/** Queues the loading of what stands in the workbook: needed where sheets, tables or names are made. */
export function loadSurvey(session: Session): () => Survey {
  const sheets = session.workbook.worksheets.load("items/id,items/name");
  const tables = session.workbook.tables.load("items/name,items/worksheet/name");
  const names = session.workbook.names.load("items/name,items/formula");
  return () => ({
    sheets: sheets.items.map(({ id, name }) => ({ id, name })),
    tables: tables.items.map((table) => ({ name: table.name, sheet: table.worksheet.name })),
    names: names.items.map(({ name, formula }) => ({ name, formula: String(formula) })),
  });
}
