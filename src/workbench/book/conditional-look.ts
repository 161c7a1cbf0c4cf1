import type { ConditionalFormat, ConditionalThreshold, DifferentialStyle, Rect, Scalar, Sheet } from "./book";
import { cellAt } from "./cells";
import { formatsOver } from "./conditional";
import { statisticsOf, type Statistics } from "./conditional-ranges";
import { dataBar, iconIndex, scaleColor, type Bar, type Evaluated } from "./conditional-scales";
import { comparisonHolds, presetHolds, rankHolds, textHolds } from "./conditional-tests";
import { evaluateAt, type Place } from "./evaluate";
import { todayOf } from "./filter-dates";
import { copied } from "./formula/copied";
import { intersect, lastColumn, lastRow } from "./geometry";
import { simpleComparison } from "./simple-formula";
import type { Workspace } from "./workspace";

/** What conditional formats make of a cell: `style` lies over its own look, the rest is drawn with it. */
export type ConditionalLook = {
  style: DifferentialStyle;
  bar?: Bar;
  icon?: { set: string; index: number };
  /** the bar or the icon stands without the value */
  hideValue?: true;
};

/** Looks of cells by "row,column"; cells without one are not there. */
export type ConditionalLooks = Map<string, ConditionalLook>;

type Of<Type extends ConditionalFormat["type"]> = Extract<ConditionalFormat, { type: Type }>;
type Asked = { workspace: Workspace; sheet: Sheet; today: number; results: Map<string, Promise<Scalar | undefined>> };
type Turn = { look: ConditionalLook; stopped?: boolean };

/** Works out what conditional formats make of the cells of a rectangle: earlier formats win, part by part, until one stops the rest. */
export async function conditionalLooks(workspace: Workspace, sheet: Sheet, rect: Rect): Promise<ConditionalLooks> {
  const asked: Asked = { workspace, sheet, today: todayOf(workspace.options.now()), results: new Map() };
  const turns = new Map<string, Turn>();
  for (const format of formatsOver(sheet, [rect])) await applyFormat(asked, format, rect, turns);
  const looks: ConditionalLooks = new Map();
  for (const [key, { look }] of turns) if (Object.keys(look).length > 1 || Object.keys(look.style).length) looks.set(key, look);
  return looks;
}

async function applyFormat(asked: Asked, format: ConditionalFormat, rect: Rect, turns: Map<string, Turn>): Promise<void> {
  let known: Statistics | undefined;
  const statistics = (): Statistics => (known ??= statisticsOf(asked.sheet, format.ranges));
  const evaluated = await thresholds(asked, format);
  for (const range of format.ranges) {
    const part = intersect(range, rect);
    if (!part) continue;
    for (let row = part.row; row <= lastRow(part); row++)
      for (let column = part.column; column <= lastColumn(part); column++) {
        const key = `${row},${column}`;
        const turn = turns.get(key) ?? { look: { style: {} } };
        if (turn.stopped) continue;
        const value = cellAt(asked.sheet, row, column)?.value ?? null;
        if (await applyCell(asked, format, { sheet: asked.sheet, row, column }, value, statistics, evaluated, turn.look)) {
          turns.set(key, turn);
          if (format.stopIfTrue) turn.stopped = true;
        }
      }
  }
}

/** Lays the format over one cell's look; answers whether its rule holds. */
async function applyCell(
  asked: Asked,
  format: ConditionalFormat,
  place: Place,
  value: Scalar,
  statistics: () => Statistics,
  evaluated: Evaluated,
  look: ConditionalLook,
): Promise<boolean> {
  if (format.type === "ColorScale" || format.type === "DataBar" || format.type === "IconSet") {
    if (typeof value !== "number") return false;
    if (format.type === "ColorScale") look.style.fill ??= scaleColor(format, value, statistics(), evaluated);
    else if (format.type === "DataBar") look.bar ??= dataBar(format, value, statistics(), evaluated);
    else look.icon ??= { set: format.set, index: iconIndex(format, value, statistics(), evaluated) };
    if ((format.type === "DataBar" && format.showValueOnly) || (format.type === "IconSet" && format.showIconOnly)) look.hideValue = true;
    return true;
  }
  if (!(await ruleHolds(asked, format, place, value, statistics))) return false;
  look.style = { ...format.format, ...look.style, ...mergedBorders(format.format, look.style) };
  return true;
}

function mergedBorders(below: DifferentialStyle, above: DifferentialStyle): Pick<DifferentialStyle, "borders"> {
  return below.borders || above.borders ? { borders: { ...below.borders, ...above.borders } } : {};
}

type Ruled = Exclude<ConditionalFormat, Of<"ColorScale"> | Of<"DataBar"> | Of<"IconSet">>;

async function ruleHolds(asked: Asked, format: Ruled, place: Place, value: Scalar, statistics: () => Statistics): Promise<boolean> {
  switch (format.type) {
    case "Custom":
      return isTrue(await resultAt(asked, format, format.formula, place));
    case "CellValue": {
      const first = await resultAt(asked, format, format.formula1, place);
      const second = format.formula2 === undefined ? null : await resultAt(asked, format, format.formula2, place);
      return first !== undefined && second !== undefined && comparisonHolds(format.operator, value, first, second);
    }
    case "ContainsText": {
      const text = format.text.startsWith("=") ? await resultAt(asked, format, format.text, place) : format.text;
      return text !== undefined && text !== "" && textHolds(format.operator, value, String(text));
    }
    case "TopBottom":
      return rankHolds(format, value, statistics());
    case "PresetCriteria":
      return presetHolds(format.criterion, value, statistics(), asked.today);
  }
}

const isTrue = (result: Scalar | undefined): boolean => result === true || (typeof result === "number" && result !== 0);

/** A rule's formula as it reads in a cell, worked out once for all cells in which it reads the same. */
function resultAt(
  asked: Asked,
  { ranges }: ConditionalFormat,
  formula: string,
  place: Place,
): Promise<Scalar | undefined> | Scalar | undefined {
  const here = copied(formula, place.row - ranges[0]!.row, place.column - ranges[0]!.column);
  const simple = simpleComparison(here, place);
  if (simple !== undefined) return simple;
  const key = /\b(?:ROW|COLUMN|CELL)\s*\(/i.test(here) ? `${place.row},${place.column} ${here}` : here;
  let result = asked.results.get(key);
  if (!result) asked.results.set(key, (result = evaluateAt(asked.workspace, here, place)));
  return result;
}

/** What the thresholds of a scale come to, looked up by the threshold. */
async function thresholds(asked: Asked, format: ConditionalFormat): Promise<Evaluated> {
  const found = new Map<ConditionalThreshold, Scalar | undefined>();
  const place = { sheet: asked.sheet, row: format.ranges[0]!.row, column: format.ranges[0]!.column };
  for (const threshold of thresholdsOf(format))
    if (threshold.formula !== undefined) found.set(threshold, await evaluateAt(asked.workspace, threshold.formula, place));
  return (threshold) => found.get(threshold);
}

function thresholdsOf(format: ConditionalFormat): ConditionalThreshold[] {
  if (format.type === "ColorScale") return [format.minimum, ...(format.midpoint ? [format.midpoint] : []), format.maximum];
  if (format.type === "DataBar") return [format.lower, format.upper];
  return format.type === "IconSet" ? format.criteria : [];
}
