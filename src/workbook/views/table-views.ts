import type { TableView } from "../../actions/ports";
import type { ViewFilter } from "../../domain/views/view";
import { loadFilters, type Filters } from "../filters";
import { bodyRange, type HeaderKeys, type LayoutTable, requireBase, tableIn } from "../layout";
import type { Session } from "../session";
import { loadHidden } from "./columns-in-sight";
import { fromExcel } from "./criteria";

/** How tables of the base stand on the screen: three round trips. Fails with "base.missing" and "table.missing". */
export async function tableViews(session: Session, headers: HeaderKeys, keys?: string[]): Promise<TableView[]> {
  const layout = await requireBase(session, headers);
  const tables = keys ? keys.map((key) => tableIn(layout, key)) : [...layout.tables.values()];
  const loaded = tables.map((table) => loadTableView(session, table));
  await session.send();
  return loaded.map((view) => view());
}

/** Queues the loading of how a table stands on the screen. */
export function loadTableView(session: Session, table: LayoutTable): () => TableView {
  const filters = loadFilters(session, [table]);
  const hidden = loadHidden(session, table);
  const seen = bodyRange(session, table, 0, 0, table.bodyRows, table.columns.length).getVisibleView().load("rowCount");
  return () => {
    const away = hidden();
    return {
      table: table.key,
      rows: table.rows,
      visible: Math.min(seen.rowCount, table.rows),
      filters: filters().flatMap(({ criteria }) => criteria.map((each) => filterOf(table, each))),
      columns: table.columns.filter(({ id }) => !away.has(id)).map(({ key }) => key),
    };
  };
}

function filterOf(table: LayoutTable, { id, criteria }: Filters["criteria"][number]): ViewFilter {
  const column = table.columns.find((each) => each.id === id)!;
  return { column: column.key, criterion: fromExcel(criteria as Record<string, unknown>) };
}
