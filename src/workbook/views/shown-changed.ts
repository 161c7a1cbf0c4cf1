import type { Sessions } from "../session";
import { supports } from "../support";

/**
 * Hears that rows came into sight or went, or that cells of tables changed. A filter tells of the rows it hides from ExcelApi 1.11
 * on; before that the totals above the tables tell, which are calculated anew.
 */
export async function onShownChanged(sessions: Sessions, listener: () => void): Promise<() => Promise<void>> {
  const hear = async (): Promise<void> => listener();
  return sessions.subscribe(({ worksheets, tables }) => [
    tables.onChanged.add(hear),
    supports("1.11") ? worksheets.onRowHiddenChanged.add(hear) : worksheets.onCalculated.add(hear),
  ]);
}
