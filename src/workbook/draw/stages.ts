import type { StageLook } from "../../domain/funnel/stages";
import { columnLetters } from "../../domain/schema/column-plan";
import { isStageRule, stageRule } from "../../domain/schema/looks";
import { type HeaderKeys, type LayoutTable, requireBase } from "../layout";
import type { Session } from "../session";
import { drawFormula, sheetRows } from "./formats";

/** A column in which stages stand, down to the end of its sheet, and its first cell as formulas name it. */
type Place = { range: Excel.Range; cell: string };

/**
 * Colours stages in the base's tables by the rows of the list: the rules that did so before go, all others stay and keep their rank
 * above. Five round trips; done twice it comes to the same. Fails with "base.missing".
 */
export async function colourStages(session: Session, headers: HeaderKeys, looks: readonly (StageLook | null)[]): Promise<void> {
  const layout = await requireBase(session, headers);
  const places = ["clients", "stages"].flatMap((key) => placeOf(session, layout.tables.get(key)));
  const formats = places.map(({ range }) => range.conditionalFormats.load("items/id,items/type"));
  await session.send();
  const custom = new Map(
    formats.flatMap(({ items }) => items).flatMap((each) => (each.type === "Custom" ? [[each.id, each] as const] : [])),
  );
  const rules = [...custom.values()].map((format) => ({ format, rule: format.custom.rule.load("formula") }));
  await session.send();
  for (const { format, rule } of rules) if (isStageRule(rule.formula)) format.delete();
  for (const place of places) for (const [row, look] of looks.entries()) if (look) draw(place, row, look);
  await session.send();
}

function placeOf(session: Session, table: LayoutTable | undefined): Place[] {
  const at = table?.columns.findIndex(({ key }) => key === "stage") ?? -1;
  if (!table || at < 0) return [];
  const [row, column] = [table.row + 1, table.column + at];
  const sheet = session.workbook.worksheets.getItem(table.sheet);
  return [{ range: sheet.getRangeByIndexes(row, column, sheetRows - row, 1), cell: `$${columnLetters(column)}${row + 1}` }];
}

function draw({ range, cell }: Place, row: number, look: StageLook): void {
  const format = range.conditionalFormats.add("Custom");
  drawFormula(format, { formula: stageRule(cell, row), ...look });
  // new formats stand above all others; from the end, below them
  format.priority = -1;
}
