import type { Finding } from "../domain/kernel/finding";
import { renamedViews, type Renamed } from "../domain/lists/views";
import type { ActionContext } from "./action";

/** Lets saved views look for a value by its new name. What was renamed stays so where that fails, and the user is told. */
export async function followViews({ workbook }: ActionContext, renamed: Renamed): Promise<Finding[]> {
  try {
    const views = renamedViews(await workbook.savedViews(), renamed);
    if (views) await workbook.keepViews(views);
    return [];
  } catch {
    return [{ code: "list.views", severity: "warning", values: { from: renamed.from, to: renamed.to } }];
  }
}
