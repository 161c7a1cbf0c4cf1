import { printRect } from "../book/a1";
import type { Rect, Sheet } from "../book/book";
import { cellAt } from "../book/cells";
import { areaOf } from "../book/names";
import type { Host } from "../host";
import { button, element, icon } from "./elements";
import { inputText } from "./grid/input-text";
import type { Say } from "./say";

export type FormulaBarOptions = {
  host: Host;
  say: () => Say;
  /** Types a text into the active cell; false leaves it in the bar. */
  type: (sheet: Sheet, row: number, column: number, text: string) => Promise<boolean>;
  /** Something was asked that cannot be done, in words. */
  complain: (message: string) => void;
  /** What is selected; undefined before there is a grid. */
  selected: () => { sheet: Sheet; rect: Rect } | undefined;
  /** Selects cells in the grid, which has the keyboard from then on. */
  goTo: (sheet: Sheet, rect: Rect) => void;
  /** The selected cell is to be seen, and the grid has the keyboard again. */
  back: () => void;
};

/** Name box and formula of the active cell. While the formula is edited the workbook is in cell-edit mode, as in Excel. */
export class FormulaBar {
  readonly element = element("div", { class: "formula-bar" });
  private readonly name = element("input", { class: "name-box", spellcheck: "false", autocomplete: "off" });
  private readonly formula = element("input", { class: "formula", spellcheck: "false", autocomplete: "off" });
  private readonly accept = button("", () => this.enter(), { class: "formula-button" }, icon("M2.5 8.5 6.5 12.5 13.5 4"));
  private readonly reject = button("", () => this.cancel(), { class: "formula-button" }, icon("M3.5 3.5l9 9M12.5 3.5l-9 9"));
  /** The cell that is edited, and what stood in it. */
  private editing: { sheet: Sheet; row: number; column: number; before: string } | undefined;

  constructor(private readonly options: FormulaBarOptions) {
    const sign = element("span", { class: "formula-sign", "aria-hidden": "true" }, "fx");
    this.element.append(this.name, this.reject, this.accept, sign, this.formula);
    this.name.addEventListener("keydown", (event) => this.nameKey(event));
    this.name.addEventListener("focus", () => this.name.select());
    this.name.addEventListener("blur", () => this.refresh());
    this.formula.addEventListener("focus", () => this.begin());
    this.formula.addEventListener("blur", (event) => this.left(event));
    this.formula.addEventListener("keydown", (event) => this.formulaKey(event));
    this.translate();
    this.refresh();
  }

  translate(): void {
    const say = this.options.say();
    this.name.setAttribute("aria-label", say("formula.name"));
    this.formula.setAttribute("aria-label", say("formula.bar"));
    for (const [made, words] of [
      [this.accept, say("formula.enter")],
      [this.reject, say("formula.cancel")],
    ] as const) {
      made.setAttribute("aria-label", words);
      made.title = words;
    }
  }

  /** Shows the active cell as it is now, unless it is being edited. */
  refresh(): void {
    const active = this.active();
    if (document.activeElement !== this.name) this.name.value = active ? printRect(active.selected) : "";
    const { editing } = this;
    if (!editing) this.formula.value = active ? this.text(active) : "";
    else if (this.formula.value === editing.before) this.formula.value = editing.before = this.text(editing);
    this.element.classList.toggle("editing", editing !== undefined);
  }

  private get book() {
    return this.options.host.workspace.book;
  }

  private text({ sheet, row, column }: { sheet: Sheet; row: number; column: number }): string {
    return inputText(this.book, cellAt(sheet, row, column));
  }

  private active() {
    const found = this.options.selected();
    return found && { sheet: found.sheet, selected: found.rect, row: found.rect.row, column: found.rect.column };
  }

  private begin(): void {
    const active = this.active();
    if (!active || this.editing) return;
    this.refresh();
    this.editing = { ...active, before: this.formula.value };
    this.options.host.editMode.enter();
    this.refresh();
  }

  private end(): void {
    this.editing = undefined;
    this.options.host.editMode.leave();
    this.refresh();
  }

  private cancel(): void {
    this.end();
    this.options.back();
  }

  private enter(): void {
    this.commit();
    this.options.back();
  }

  private commit(): void {
    const cell = this.editing;
    if (!cell) return;
    const text = this.formula.value;
    this.end();
    if (text !== cell.before) void this.options.type(cell.sheet, cell.row, cell.column, text).then(() => this.refresh());
  }

  private left({ relatedTarget }: FocusEvent): void {
    if (relatedTarget === this.accept || relatedTarget === this.reject) return;
    this.commit();
  }

  private formulaKey(event: KeyboardEvent): void {
    if (event.key === "Enter") this.enter();
    else if (event.key === "Escape") this.cancel();
    else return;
    event.preventDefault();
  }

  private nameKey(event: KeyboardEvent): void {
    if (event.key === "Enter") this.goTo(this.name.value.trim());
    else if (event.key === "Escape") this.options.back();
    else return;
    event.preventDefault();
  }

  private goTo(address: string): void {
    const sheet = this.active()?.sheet;
    const area = address && areaOf(this.book, `=${address}`, sheet);
    if (!area || area.sheet.visibility !== "Visible") {
      this.options.complain(this.options.say()("failures.address", { address }));
      return;
    }
    this.options.goTo(area.sheet, area.rect);
  }
}
