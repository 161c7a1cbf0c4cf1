import type { FilterCriteria, Rect, Sheet, Table } from "../../book/book";
import { clearSheetCriteria, filterCells, filterSheet, filterTable } from "../../book/filter";
import { holds, lastRow } from "../../book/geometry";
import { sortRect, sortTable } from "../../book/sort";
import { columnBody } from "../../book/tables-geometry";
import type { Workspace } from "../../book/workspace";
import type { Anchor } from "./menu";
import { menuButton, openMenu } from "./menu";

/** More different values than these the list does not show. */
const MOST_VALUES = 1000;

/** Translates a key of the grid's words. */
export type Say = (key: string, values?: Record<string, string | number>) => string;

/** Runs an edit of the user's in turn with everything else. */
export type Act = (work: (workspace: Workspace) => void) => void;

/** A column that can be filtered: of a table, or of the sheet's own filter. */
type Target = {
  title: string;
  body: Rect;
  criteria?: FilterCriteria;
  filter(workspace: Workspace, criteria?: FilterCriteria): void;
  sort(workspace: Workspace, ascending: boolean): void;
};

function tableTarget(sheet: Sheet, table: Table, index: number): Target {
  return {
    title: table.columns[index]!.name,
    body: columnBody(table, index),
    criteria: table.columns[index]!.filter,
    filter: (workspace, criteria) => filterTable(workspace, sheet, table, index, criteria),
    sort: (workspace, ascending) =>
      sortTable(workspace, sheet, table, [{ key: index, ascending }], table.sort?.matchCase ?? false, table.sort?.method ?? "PinYin"),
  };
}

function sheetTarget(sheet: Sheet, range: Rect, index: number): Target {
  const body = { ...range, row: range.row + 1, rows: range.rows - 1 };
  return {
    title: String(sheet.cells.get(range.row)?.get(range.column + index)?.value ?? ""),
    body: { ...body, column: range.column + index, columns: 1 },
    criteria: sheet.filter?.columns[index],
    filter: (workspace, criteria) =>
      criteria ? filterSheet(workspace, sheet, range, index, criteria) : clearSheetCriteria(workspace, sheet, index),
    sort: (workspace, ascending) => sortRect(workspace, sheet, body, { fields: [{ key: index, ascending }], matchCase: false }),
  };
}

function targetAt(sheet: Sheet, row: number, column: number): Target | undefined {
  const table = sheet.tables.find(({ range }) => range.row === row && holds(range, row, column));
  if (table) return tableTarget(sheet, table, column - table.range.column);
  const range = sheet.filter?.range;
  return range && holds(range, row, column) ? sheetTarget(sheet, range, column - range.column) : undefined;
}

/** The texts of a column, each once, in the order of its values; rows that other columns' filters hide are left out. */
function valuesOf(workspace: Workspace, sheet: Sheet, { body, criteria }: Target): string[] {
  const cells = filterCells(workspace, sheet, body).map((cell, i) => ({ ...cell, row: body.row + i }));
  const seen = cells.filter(({ row }) => criteria !== undefined || !sheet.rows.get(row)?.filtered);
  const sorted = seen.sort((a, b) =>
    typeof a.value === "number" && typeof b.value === "number" ? a.value - b.value : a.text.localeCompare(b.text),
  );
  return [...new Set(sorted.map(({ text }) => text))].slice(0, MOST_VALUES);
}

function checkLine(text: string, checked: boolean): { line: HTMLLabelElement; box: HTMLInputElement } {
  const line = document.createElement("label");
  const box = document.createElement("input");
  box.type = "checkbox";
  box.checked = checked;
  line.append(box, document.createTextNode(text));
  return { line, box };
}

function valueList(menu: HTMLElement, values: string[], chosen: ReadonlySet<string>, say: Say): () => string[] {
  const search = document.createElement("input");
  search.type = "search";
  search.placeholder = say("search");
  search.setAttribute("aria-label", say("search"));
  const list = document.createElement("div");
  list.className = "grid-menu-list";
  const all = checkLine(
    say("all"),
    values.every((value) => chosen.has(value)),
  );
  const lines = values.map((value) => ({ value, ...checkLine(value || say("blanks"), chosen.has(value)) }));
  all.box.addEventListener("change", () => lines.forEach(({ box, line }) => (line.hidden ? undefined : (box.checked = all.box.checked))));
  search.addEventListener("input", () => {
    for (const { line, value } of lines) line.hidden = !value.toLowerCase().includes(search.value.toLowerCase());
  });
  list.append(all.line, ...lines.map(({ line }) => line));
  menu.append(search, list);
  return () => lines.filter(({ box, line }) => box.checked && !line.hidden).map(({ value }) => value);
}

/** The menu behind a filter button: sort up and down, and which values are shown. */
export function openFilterMenu(workspace: Workspace, sheet: Sheet, row: number, column: number, anchor: Anchor, say: Say, act: Act): void {
  const target = targetAt(sheet, row, column);
  if (!target || lastRow(target.body) < target.body.row) return;
  const values = valuesOf(workspace, sheet, target);
  const shown = new Set(target.criteria?.values?.filter((value) => typeof value === "string") ?? (target.criteria ? [] : values));
  openMenu(anchor, say("filter", { column: target.title }), (menu, close) => {
    const run = (work: (workspace: Workspace) => void) => () => {
      close();
      act(work);
    };
    menu.append(
      menuButton(
        say("ascending"),
        run((w) => target.sort(w, true)),
      ),
      menuButton(
        say("descending"),
        run((w) => target.sort(w, false)),
      ),
    );
    if (target.criteria)
      menu.append(
        menuButton(
          say("clear"),
          run((w) => target.filter(w)),
        ),
      );
    const chosen = valueList(menu, values, shown, say);
    const apply = menuButton(say("apply"), () => {
      const kept = chosen();
      run((w) => target.filter(w, kept.length === values.length ? undefined : { filterOn: "Values", values: kept }))();
    });
    apply.className = "grid-menu-primary";
    menu.append(apply);
  });
}
