import type { Sheet } from "../../book/book";
import { columnName } from "../../book/a1";
import type { Axis } from "../../book/lines";
import { foldGroup, type Group, groupsOf, showLevels } from "../../book/outline";
import type { Workspace } from "../../book/workspace";
import { button, element } from "../elements";
import type { Say } from "./filter-menu";
import { type BoxOf, edgesOf, type Layout, layoutOf, type Piece } from "./outline-layout";

/** Pixels that a level takes in the gutter. */
const STEP = 18;

/** What the outline asks of the grid. */
export type OutlineSource = {
  say: Say;
  boxOf: BoxOf;
  /** Runs what a button does, in turn with everything else. */
  act(work: (workspace: Workspace) => void): void;
  /** Brings a row or a column into sight. */
  reveal(axis: Axis, line: number): void;
};

/** The gutter beside the rows or above the columns: a bracket and a button for each group, buttons for the levels in the corner. */
export class Outline {
  private readonly levels = element("div", { class: "grid-levels" });
  private readonly still = element("div");
  private readonly moving = element("div");
  /** What does not scroll, and what does. */
  private readonly windows = {
    still: element("div", { class: "grid-groups" }, this.still),
    moving: element("div", { class: "grid-groups" }, this.moving),
  };
  private readonly root: HTMLElement;
  private drawn = "";
  private held = "";

  constructor(
    parent: HTMLElement,
    private readonly axis: Axis,
    private readonly source: OutlineSource,
  ) {
    this.root = element(
      "div",
      { class: `grid-outline grid-outline-${axis}`, role: "toolbar", hidden: true },
      this.levels,
      this.windows.still,
      this.windows.moving,
    );
    // A press leaves the keyboard where it is.
    this.root.addEventListener("mousedown", (event) => event.preventDefault());
    this.root.addEventListener("keydown", (event) => this.key(event));
    parent.append(this.root);
  }

  /** Draws a sheet's groups; answers how many pixels the gutter takes. */
  show(sheet: Sheet): number {
    const layout = layoutOf(sheet, this.axis, this.source.boxOf);
    const size = layout.depth ? (layout.depth + 1) * STEP : 0;
    const label = this.source.say(`${this.axis}Outline`);
    const mark = JSON.stringify([sheet.id, label, layout.depth, layout.head, layout.pieces]);
    if (mark !== this.drawn) {
      this.drawn = mark;
      this.root.hidden = layout.depth === 0;
      this.root.setAttribute("aria-label", label);
      this.fill(sheet, layout);
    }
    this.place(sheet);
    return size;
  }

  /** Puts the brackets where their lines are; what scrolls goes under the frozen lines. */
  place(sheet: Sheet): void {
    if (this.root.hidden) return;
    const { head, edge, scrolled } = edgesOf(sheet, this.axis, this.source.boxOf);
    const [side, length, move] =
      this.axis === "row" ? (["top", "height", "translateY"] as const) : (["left", "width", "translateX"] as const);
    this.levels.style[length] = `${head}px`;
    this.windows.still.style[side] = `${head}px`;
    this.windows.still.style[length] = `${edge - head}px`;
    this.windows.moving.style[side] = `${edge}px`;
    this.moving.style.transform = `${move}(${head - edge - scrolled}px)`;
  }

  private fill(sheet: Sheet, { depth, head, pieces }: Layout): void {
    const hadKeyboard = this.root.contains(document.activeElement);
    const levels = depth && head ? Array.from({ length: depth + 1 }, (_, i) => this.levelButton(sheet, i + 1)) : [];
    this.levels.replaceChildren(...levels);
    const frozen = this.axis === "row" ? sheet.frozen.rows : sheet.frozen.columns;
    const isStill = (line: number): boolean => line < frozen;
    this.still.replaceChildren(...pieces.flatMap((piece) => this.drawnOf(sheet, piece, isStill)));
    this.moving.replaceChildren(...pieces.flatMap((piece) => this.drawnOf(sheet, piece, (line) => !isStill(line))));
    this.stop(this.buttons().find(({ dataset }) => dataset["key"] === this.held) ?? this.buttons()[0]);
    if (hadKeyboard) this.root.querySelector<HTMLElement>('[tabindex="0"]')?.focus({ preventScroll: true });
  }

  /** What a group shows in one of the windows: its button where the button's line is, its bracket in each that it passes. */
  private drawnOf(sheet: Sheet, { group, bracket, button }: Piece, isHere: (line: number) => boolean): HTMLElement[] {
    const { first, last, level, sign } = group;
    const across = (level - 1) * STEP;
    const put = (made: HTMLElement, along: number, length?: number): HTMLElement => {
      const [start, side, size] = this.axis === "row" ? (["top", "left", "height"] as const) : (["left", "top", "width"] as const);
      [made.style[start], made.style[side]] = [`${along}px`, `${across}px`];
      if (length !== undefined) made.style[size] = `${Math.max(0, length)}px`;
      return made;
    };
    const line = element("div", { class: `grid-bracket ${sign > last ? "grid-bracket-down" : "grid-bracket-up"}` });
    return [
      ...(bracket && (isHere(first) || isHere(last)) ? [put(line, bracket.from, bracket.to - bracket.from)] : []),
      ...(button !== undefined && isHere(sign) ? [put(this.groupButton(sheet, group), button - STEP / 2)] : []),
    ];
  }

  private groupButton(sheet: Sheet, group: Group): HTMLButtonElement {
    const { first, last, level, sign, folded } = group;
    const words = this.source.say(`${folded ? "show" : "hide"}${this.axis === "row" ? "Rows" : "Columns"}`, {
      first: this.nameOf(first),
      last: this.nameOf(last),
    });
    const fold = (workspace: Workspace): void => {
      const now = groupsOf(sheet, this.axis).find((each) => each.first === first && each.level === level);
      if (now?.folded === folded) foldGroup(workspace, sheet, this.axis, now, !folded);
    };
    return this.signed(`${level} ${first}`, words, folded ? "+" : "−", fold, sign);
  }

  private levelButton(sheet: Sheet, level: number): HTMLButtonElement {
    const words = this.source.say(`${this.axis}Level`, { level });
    return this.signed(`level ${level}`, words, String(level), (workspace) => showLevels(workspace, sheet, this.axis, level));
  }

  private signed(key: string, words: string, text: string, work: (workspace: Workspace) => void, line?: number): HTMLButtonElement {
    const press = (): void => {
      this.stop(made);
      this.source.act(work);
    };
    const made = button(words, press, { class: "grid-sign", tabindex: "-1", "data-key": key }, text);
    made.addEventListener("focus", () => {
      this.stop(made);
      if (line !== undefined) this.source.reveal(this.axis, line);
    });
    return made;
  }

  private nameOf(line: number): string {
    return this.axis === "row" ? String(line + 1) : columnName(line);
  }

  private buttons(): HTMLElement[] {
    return [...this.root.querySelectorAll<HTMLElement>(".grid-sign")];
  }

  /** The one button at which Tab stops; arrows go to the others. */
  private stop(at: HTMLElement | undefined): void {
    for (const each of this.root.querySelectorAll('[tabindex="0"]')) each.setAttribute("tabindex", "-1");
    at?.setAttribute("tabindex", "0");
    this.held = at?.dataset["key"] ?? "";
  }

  private key(event: KeyboardEvent): void {
    event.stopPropagation();
    const buttons = this.buttons();
    const at = buttons.findIndex((each) => each === event.target);
    const last = buttons.length - 1;
    const to = { ArrowDown: at + 1, ArrowRight: at + 1, ArrowUp: at - 1, ArrowLeft: at - 1, Home: 0, End: last }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    buttons[Math.max(0, Math.min(to, last))]?.focus({ preventScroll: true });
  }
}
