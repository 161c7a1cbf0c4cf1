import type { SheetPlan } from "../../domain/schema/plan";
import { Failure } from "../../domain/kernel/failure";
import type { Session } from "../session";
import { supports } from "../support";

type Outline = NonNullable<SheetPlan["outline"]>;

const rowsFrom = (sheet: Excel.Worksheet, first: number, last: number): Excel.Range =>
  sheet.getRangeByIndexes(first, 0, last - first + 1, 1).getEntireRow();

/** Puts rows behind an outline; Excel below ExcelApi 1.10 shows them plainly. */
export function drawOutline(sheet: Excel.Worksheet, { groups, folded }: Outline): void {
  if (supports("1.10")) {
    for (const [first, last] of groups) if (last >= first) rowsFrom(sheet, first, last).group("ByRows");
    // No level of columns: they stay as they are.
    if (folded && groups.length) sheet.showOutlineLevels(1, 0);
  }
}

/** How deep groups nest. */
function depthOf(groups: Outline["groups"]): number {
  const depths = groups.map(([first, last]) => groups.filter(([from, to]) => from <= first && last <= to).length);
  return Math.max(0, ...depths);
}

/**
 * Takes away the outlines that may stand there, and shows their rows. Nothing tells whether rows are grouped (after a failure
 * they may not be), and Excel may refuse to ungroup what is no group: what it refuses twice is none.
 */
export async function eraseOutlines(session: Session, sheet: Excel.Worksheet, outlines: readonly Outline[]): Promise<void> {
  const groups = outlines.flatMap((outline) => outline.groups);
  if (!groups.length || !supports("1.10")) return;
  const [first, last] = [Math.min(...groups.map(([from]) => from)), Math.max(...groups.map(([, to]) => to))];
  rowsFrom(sheet, first, last).rowHidden = false;
  await session.send();
  for (let level = Math.max(...outlines.map((outline) => depthOf(outline.groups))); level > 0; level -= 1) await ungroup();

  async function ungroup(tries = 2): Promise<void> {
    if (supports("1.10")) rowsFrom(sheet, first, last).ungroup("ByRows");
    try {
      await session.send();
    } catch (failure) {
      if (!(failure instanceof Failure)) throw failure;
      if (tries > 1) await ungroup(tries - 1);
    }
  }
}
