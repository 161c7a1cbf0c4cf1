import type { FilterCriteria, Rect, SortField, Table } from "../book/book";
import { ref } from "./refs";
import type { StyleWriter } from "./styles-write";
import type { StylesRead } from "./styles-read";
import { child, children, defined, flag, tag, type Attributes, type XmlNode } from "./xml";
import { DYNAMIC_FILTER, fromFile, ICON_SET, toFile } from "./words";

const CUSTOM: Record<string, string> = {
  ">=": "greaterThanOrEqual",
  "<=": "lessThanOrEqual",
  "<>": "notEqual",
  ">": "greaterThan",
  "<": "lessThan",
  "=": "equal",
};
const SYMBOL = new Map(Object.entries(CUSTOM).map(([symbol, word]) => [word, symbol]));
const DATE_PARTS = ["year", "month", "day", "hour", "minute", "second"];

/** The autoFilter element over a range, its criteria by column offset. */
export function autoFilterXml(range: Rect, columns: [number, FilterCriteria][], styles: StyleWriter): string {
  const content = columns
    .sort(([a], [b]) => a - b)
    .map(([offset, criteria]) => tag("filterColumn", { colId: offset }, criteriaXml(criteria, styles)));
  return tag("autoFilter", { ref: ref(range) }, content.length ? content.join("") : undefined);
}

function criteriaXml(criteria: FilterCriteria, styles: StyleWriter): string {
  const { filterOn } = criteria;
  switch (filterOn) {
    case "Values":
      return valuesXml(criteria.values ?? []);
    case "Custom":
      return customXml(criteria);
    case "Dynamic":
      return tag("dynamicFilter", { type: toFile(DYNAMIC_FILTER, criteria.dynamicCriteria) ?? "null" });
    case "CellColor":
      return tag("colorFilter", { dxfId: styles.differential({ fill: criteria.color }) });
    case "FontColor":
      return tag("colorFilter", { dxfId: styles.differential({ fontColor: criteria.color }), cellColor: "0" });
    case "Icon":
      return tag("iconFilter", { iconSet: toFile(ICON_SET, criteria.icon?.set) ?? "3Arrows", iconId: criteria.icon?.index });
    default: {
      const bottom = filterOn.startsWith("Bottom");
      return tag("top10", { top: bottom ? "0" : undefined, percent: filterOn.endsWith("Percent"), val: criteria.criterion1 ?? 10 });
    }
  }
}

function valuesXml(values: NonNullable<FilterCriteria["values"]>): string {
  const texts = values.filter((value) => typeof value === "string");
  const plain = texts.filter((value) => value !== "").map((val) => tag("filter", { val }));
  const dates = values.flatMap((value) => (typeof value === "string" ? [] : [dateXml(value)]));
  return tag("filters", { blank: texts.includes("") }, plain.join("") + dates.join(""));
}

function dateXml({ date, specificity }: { date: string; specificity: string }): string {
  const grouping = specificity.toLowerCase();
  const parts = date.split(/[^0-9]+/).map(Number);
  const attrs: Attributes = {};
  DATE_PARTS.slice(0, DATE_PARTS.indexOf(grouping) + 1).forEach((name, i) => (attrs[name] = parts[i] ?? (i < 3 ? 1 : 0)));
  return tag("dateGroupItem", { ...attrs, dateTimeGrouping: grouping });
}

function customXml({ criterion1, criterion2, operator }: FilterCriteria): string {
  // Blanks alone are ticked in the list of values.
  if (criterion1 === "=" && criterion2 === undefined) return tag("filters", { blank: true });
  const both = [criterion1, criterion2].flatMap((criterion) => (criterion === undefined ? [] : [conditionXml(criterion)]));
  return tag("customFilters", { and: criterion2 !== undefined && operator !== "Or" }, both.join(""));
}

function conditionXml(criterion: string): string {
  const symbol = Object.keys(CUSTOM).find((one) => criterion.startsWith(one)) ?? "";
  const operator = symbol && symbol !== "=" ? CUSTOM[symbol] : undefined;
  const operand = criterion.slice(symbol.length);
  // "Not blank" is written as unlike a space.
  return tag("customFilter", { operator, val: symbol === "<>" && operand === "" ? " " : operand });
}

/** Reads an autoFilter's criteria by column offset. */
export function readFilterColumns(autoFilter: XmlNode | undefined, styles: StylesRead): [number, FilterCriteria][] {
  return children(autoFilter, "filterColumn").flatMap((column) => {
    const criteria = column.children.map((node) => readCriteria(node, styles)).find((found) => found);
    return criteria ? [[Number(column.attrs.colId ?? 0), criteria] as [number, FilterCriteria]] : [];
  });
}

function readCriteria(node: XmlNode, styles: StylesRead): FilterCriteria | undefined {
  const { attrs } = node;
  switch (node.name) {
    case "filters":
      return {
        filterOn: "Values",
        values: [
          ...children(node, "filter").map((one) => one.attrs.val ?? ""),
          ...children(node, "dateGroupItem").map(readDate),
          ...(flag(attrs.blank) ? [""] : []),
        ],
      };
    case "customFilters":
      return readCustom(node);
    case "dynamicFilter":
      return { filterOn: "Dynamic", dynamicCriteria: fromFile(DYNAMIC_FILTER, attrs.type) ?? "Unknown" };
    case "top10":
      return {
        filterOn: `${flag(attrs.top, true) ? "Top" : "Bottom"}${flag(attrs.percent) ? "Percent" : "Items"}`,
        criterion1: attrs.val ?? "10",
      };
    case "colorFilter": {
      const look = styles.differentials[Number(attrs.dxfId ?? -1)];
      return flag(attrs.cellColor, true)
        ? defined({ filterOn: "CellColor" as const, color: look?.fill })
        : defined({ filterOn: "FontColor" as const, color: look?.fontColor });
    }
    case "iconFilter":
      return { filterOn: "Icon", icon: { set: fromFile(ICON_SET, attrs.iconSet) ?? "ThreeArrows", index: Number(attrs.iconId ?? 0) } };
    default:
      return undefined;
  }
}

function readCustom(node: XmlNode): FilterCriteria {
  const [criterion1, criterion2] = children(node, "customFilter").map(
    ({ attrs }) => (SYMBOL.get(attrs.operator ?? "equal") ?? "=") + (attrs.val === " " ? "" : (attrs.val ?? "")),
  );
  const second = criterion2 === undefined ? {} : { criterion2, operator: flag(node.attrs.and) ? ("And" as const) : ("Or" as const) };
  return { filterOn: "Custom", ...(criterion1 !== undefined && { criterion1 }), ...second };
}

function readDate({ attrs }: XmlNode): { date: string; specificity: string } {
  const grouping = attrs.dateTimeGrouping ?? "day";
  const at = (name: string, otherwise: string) => (attrs[name] ?? otherwise).padStart(2, "0");
  const texts = [
    attrs.year ?? "1900",
    `-${at("month", "1")}`,
    `-${at("day", "1")}`,
    `T${at("hour", "0")}`,
    `:${at("minute", "0")}`,
    `:${at("second", "0")}`,
  ];
  const length = Math.max(DATE_PARTS.indexOf(grouping), 0) + 1;
  return { date: texts.slice(0, length).join(""), specificity: grouping[0]!.toUpperCase() + grouping.slice(1) };
}

const SORT_ON: Record<string, string> = { Value: "value", CellColor: "cellColor", FontColor: "fontColor", Icon: "icon" };

/** The sortState element of a table; what it sorts is the body. */
export function sortStateXml(sort: NonNullable<Table["sort"]>, body: Rect, styles: StyleWriter): string {
  const conditions = sort.fields.map((field) => {
    const dxfId =
      field.sortOn === "CellColor"
        ? styles.differential({ fill: field.color })
        : field.sortOn === "FontColor"
          ? styles.differential({ fontColor: field.color })
          : undefined;
    const icon = field.sortOn === "Icon" && field.icon ? { iconSet: toFile(ICON_SET, field.icon.set), iconId: field.icon.index } : {};
    const sortBy = field.sortOn === undefined || field.sortOn === "Value" ? undefined : toFile(SORT_ON, field.sortOn);
    return tag("sortCondition", {
      descending: field.ascending === false,
      sortBy,
      ref: ref({ ...body, column: body.column + field.key, columns: 1 }),
      dxfId,
      ...icon,
    });
  });
  return tag(
    "sortState",
    { caseSensitive: sort.matchCase, sortMethod: sort.method === "StrokeCount" ? "stroke" : undefined, ref: ref(body) },
    conditions.join(""),
  );
}

/** Reads a table's sortState. */
export function readSortState(
  node: XmlNode | undefined,
  firstColumn: number,
  columnOf: (ref: string) => number | undefined,
  styles: StylesRead,
): Table["sort"] {
  if (!node) return undefined;
  const fields = children(node, "sortCondition").map(({ attrs }): SortField => {
    const look = styles.differentials[Number(attrs.dxfId ?? -1)];
    const sortOn = fromFile(SORT_ON, attrs.sortBy ?? "value") ?? "Value";
    const color = sortOn === "CellColor" ? look?.fill : sortOn === "FontColor" ? look?.fontColor : undefined;
    const icon =
      sortOn === "Icon" ? { set: fromFile(ICON_SET, attrs.iconSet) ?? "ThreeArrows", index: Number(attrs.iconId ?? 0) } : undefined;
    return defined({
      key: (columnOf(attrs.ref ?? "") ?? firstColumn) - firstColumn,
      ascending: !flag(attrs.descending),
      sortOn,
      color,
      icon,
    });
  });
  return { fields, matchCase: flag(node.attrs.caseSensitive), method: node.attrs.sortMethod === "stroke" ? "StrokeCount" : "PinYin" };
}

/** The autoFilter below a node, with its range's text. */
export function filterOf(node: XmlNode | undefined): XmlNode | undefined {
  return child(node, "autoFilter");
}
