import type { Sheet } from "../book/book";
import { activateSheet, addSheet, deleteSheet, renameSheet, setVisibility } from "../book/sheets";
import type { Workspace } from "../book/workspace";
import type { Host } from "../host";
import { button, element, icon } from "./elements";
import type { Say } from "./say";

export type SheetTabsOptions = {
  host: Host;
  say: () => Say;
  complain: (message: string) => void;
  /** The grid has the keyboard again. */
  back: () => void;
};

/** The sheets at the bottom: hidden ones are not shown. A double click or F2 renames, a right click offers more. */
export class SheetTabs {
  readonly element = element("div", { class: "sheet-tabs" });
  private readonly list = element("div", { class: "sheet-list", role: "tablist" });
  private readonly add = button(
    "",
    () => this.change((workspace) => void activateSheet(workspace, addSheet(workspace, undefined))),
    { class: "sheet-add" },
    icon("M8 3v10M3 8h10"),
  );
  private shown = "";

  constructor(private readonly options: SheetTabsOptions) {
    this.element.append(this.scroll(-1, "M10 3 5 8l5 5"), this.scroll(1, "M6 3l5 5-5 5"), this.list, this.add);
    this.list.addEventListener("keydown", (event) => this.key(event));
    this.translate();
  }

  translate(): void {
    const say = this.options.say();
    this.list.setAttribute("aria-label", say("sheets.tabs"));
    this.add.setAttribute("aria-label", say("sheets.add"));
    this.add.title = say("sheets.add");
    this.shown = "";
    this.refresh();
  }

  /** Shows the sheets as they are now. */
  refresh(): void {
    const { sheets, activeSheet } = this.options.host.workspace.book;
    const visible = sheets.filter(({ visibility }) => visibility === "Visible");
    const state = JSON.stringify([activeSheet, visible.map(({ id, name, tabColor }) => [id, name, tabColor])]);
    if (state === this.shown) return;
    this.shown = state;
    const held = this.list.contains(document.activeElement);
    this.list.replaceChildren(...visible.map((sheet) => this.tab(sheet, sheet.id === activeSheet)));
    const active = this.list.querySelector<HTMLElement>('[aria-selected="true"]');
    active?.scrollIntoView({ block: "nearest", inline: "nearest" });
    if (held) active?.focus();
  }

  /** Buttons for the mouse; the keyboard moves from tab to tab. */
  private scroll(direction: 1 | -1, path: string): HTMLElement {
    const sign = () => (document.documentElement.dir === "rtl" ? -direction : direction);
    const move = () => this.list.scrollBy({ left: sign() * this.list.clientWidth * 0.6, behavior: "smooth" });
    return button("", move, { class: "sheet-scroll", tabindex: "-1", "aria-hidden": "true" }, icon(path));
  }

  private tab(sheet: Sheet, active: boolean): HTMLElement {
    const made = element(
      "div",
      { role: "tab", class: "sheet-tab", "aria-selected": String(active), tabindex: active ? "0" : "-1", "data-sheet": sheet.id },
      sheet.name,
    );
    if (sheet.tabColor) made.style.setProperty("--tab-color", sheet.tabColor);
    made.addEventListener("click", () => this.change((workspace) => activateSheet(workspace, sheet)));
    made.addEventListener("dblclick", () => this.rename(made, sheet));
    made.addEventListener("contextmenu", (event) => this.menu(event, made, sheet));
    return made;
  }

  private key(event: KeyboardEvent): void {
    const tabs = [...this.list.querySelectorAll<HTMLElement>(".sheet-tab")];
    const at = tabs.findIndex((tab) => tab === event.target);
    if (at < 0) return;
    const forward = document.documentElement.dir === "rtl" ? -1 : 1;
    const steps: Record<string, number> = { ArrowRight: forward, ArrowLeft: -forward };
    const step = steps[event.key];
    const sheet = this.options.host.workspace.book.sheets.find(({ id }) => id === tabs[at]?.dataset["sheet"]);
    if (step !== undefined) tabs[(at + step + tabs.length) % tabs.length]?.click();
    else if (event.key === "F2" && sheet && tabs[at]) this.rename(tabs[at], sheet);
    else return;
    event.preventDefault();
  }

  private rename(tab: HTMLElement, sheet: Sheet): void {
    const input = element("input", { class: "sheet-name", maxlength: "31", "aria-label": this.options.say()("sheets.name") });
    input.value = sheet.name;
    tab.replaceChildren(input);
    input.select();
    let done = false;
    const end = (name: string | undefined) => {
      if (done) return;
      done = true;
      tab.replaceChildren(sheet.name);
      if (name !== undefined && name !== sheet.name) this.change((workspace) => renameSheet(workspace, sheet, name));
    };
    input.addEventListener("blur", () => end(input.value));
    input.addEventListener("keydown", (event) => {
      if (event.key === "Enter") end(input.value);
      if (event.key === "Escape") end(undefined);
      event.stopPropagation();
    });
  }

  private menu(event: MouseEvent, tab: HTMLElement, sheet: Sheet): void {
    event.preventDefault();
    const say = this.options.say();
    const menu = element("div", { class: "menu", role: "menu", popover: "auto" });
    const item = (words: string, work: () => void) =>
      button(words, () => (menu.hidePopover(), work()), { role: "menuitem", class: "menu-item" });
    menu.append(
      item(say("sheets.rename"), () => this.rename(tab, sheet)),
      item(say("sheets.hide"), () => this.change((workspace) => setVisibility(workspace, sheet, "Hidden"))),
      item(say("sheets.delete"), () => this.change((workspace) => deleteSheet(workspace, sheet))),
    );
    menu.addEventListener("toggle", ({ newState }) => newState === "closed" && menu.remove());
    document.body.append(menu);
    menu.showPopover();
    const { height, width } = menu.getBoundingClientRect();
    menu.style.top = `${event.clientY - height}px`;
    menu.style.left = `${Math.min(event.clientX, window.innerWidth - width)}px`;
    menu.querySelector<HTMLElement>("button")?.focus();
  }

  private change(work: (workspace: Workspace) => void): void {
    this.options.host.act(work).then(
      () => this.options.back(),
      (error: unknown) => this.options.complain(this.words(error)),
    );
  }

  private words(error: unknown): string {
    const say = this.options.say();
    const isName = error instanceof Error && "code" in error && (error.code === "InvalidArgument" || error.code === "ItemAlreadyExists");
    return isName
      ? say("failures.sheetName")
      : say("failures.unknown", { message: error instanceof Error ? error.message : String(error) });
  }
}
