import type { SheetWords } from "../analysis/sheet-words";
import { columnReference } from "../schema/formulas";
import type { BlockPlan, SheetPlan } from "../schema/plan";
import { figureNames, subtotalFunctions, type FigureName } from "./figures";
import { planGroups, type GroupedRows } from "./groups-block";

/** What a summary's sheet is made from. */
export type Summary = {
  /** Excel's name of the table, and its sheet's. */
  table: { name: string; sheet: string };
  /** The summed column; its en-US number format. */
  column: { header: string; format: string };
  /** The filter that is on, in words; "" where there is none. */
  filter: string;
  rows: { visible: number; all: number };
  /** The day of the summary. */
  date: number;
  grouped: GroupedRows | null;
};

const FIGURES_ROW = 2;
const GROUPS_ROW = FIGURES_ROW + figureNames.length + 2;
/** From the visible rows' SUBTOTAL numbers to those that leave out rows hidden by hand, too. */
const LEAVING_OUT_HIDDEN = 100;

const general = "General";
const isDate = (format: string): boolean => /[dy]/i.test(format.replace(/\[[^\]]*\]|"[^"]*"/g, "").replace(general, ""));

/** The number format of a figure: counts are whole, squares and products have no unit, a sum of dates is no date. */
function formatOf(name: FigureName, format: string): string {
  if (name === "count" || name === "counta") return "#,##0";
  if (name === "product" || name === "var" || name === "varp") return general;
  const dated = isDate(format);
  return dated && name !== "average" && name !== "max" && name !== "min" ? general : format;
}

/** The format in which numbers of a column are shown: a text column's own would turn them into texts. */
export const numbersFormat = (format: string | undefined): string => (!format || format === "@" ? general : format);

function figuresBlocks({ table, column }: Summary, { say }: SheetWords): BlockPlan[] {
  const cells = columnReference(table.name, column.header);
  const formulas = figureNames.map((name) => {
    const [number, all] = subtotalFunctions[name];
    return [`=SUBTOTAL(${number + LEAVING_OUT_HIDDEN},${cells})`, `=${all}(${cells})`];
  });
  return [
    { row: FIGURES_ROW, column: 0, values: [[column.header, say("summaries.visible"), say("summaries.all")]], look: "header" },
    { row: FIGURES_ROW + 1, column: 0, values: figureNames.map((name) => [say(`summaries.figures.${name}`)]), look: "label" },
    ...formulas.map((values, i): BlockPlan => {
      const numberFormat = formatOf(figureNames[i]!, column.format);
      return { row: FIGURES_ROW + 1 + i, column: 1, values: [values], formulas: true, numberFormat };
    }),
  ];
}

function hintOf({ table, filter, rows, date, grouped }: Summary, { say, date: written }: SheetWords): string {
  const at = { date: written(date), visible: rows.visible, count: rows.all, filter };
  return [
    say("summaries.hint.figures", { sheet: table.sheet }),
    filter ? say("summaries.hint.filtered", at) : say("summaries.hint.all", at),
    grouped && !grouped.records ? say("summaries.hint.noRecords") : "",
    say("summaries.hint.rebuilt"),
  ]
    .filter(Boolean)
    .join(" ");
}

/** The Summary sheet: the eleven figures of a column as live formulas, visible rows beside all, and the groups with their records. */
export function planSummarySheet(summary: Summary, words: SheetWords): SheetPlan {
  const { column, table, grouped } = summary;
  const groups = grouped ? planGroups(grouped, column, GROUPS_ROW, words) : null;
  return {
    key: "summary",
    name: words.data.sheets.summary,
    blocks: [
      { row: 0, column: 0, values: [[words.say("summaries.title", { column: column.header, sheet: table.sheet })]], look: "title" },
      { row: 1, column: 0, values: [[hintOf(summary, words)]], look: "hint" },
      ...figuresBlocks(summary, words),
      ...(groups?.blocks ?? []),
    ],
    widths: [{ column: 0, columns: 1, width: 34 }, { column: 1, columns: 4, width: 18 }, ...(groups?.widths ?? [])],
    tables: [],
    formats: groups?.formats ?? [],
    charts: [],
    page: { landscape: true, ...(groups ? { repeatRows: [GROUPS_ROW, GROUPS_ROW] as [number, number] } : {}) },
    ...(groups?.outline ? { outline: groups.outline } : {}),
    rightToLeft: words.rightToLeft,
  };
}
