import { languageFacts } from "../../i18n/language";
import type { Sheet } from "../book/book";
import type { Verdict } from "../book/validation-check";
import type { Host } from "../host";
import { CommandsFrame } from "./commands-frame";
import { Connections } from "./connection";
import { ask, tell } from "./dialogs";
import { button, element } from "./elements";
import { FormulaBar } from "./formula-bar";
import { FunctionsFrame } from "./functions-frame";
import { createGrid } from "./grid/grid";
import type { Grid } from "./grid-port";
import { type Manifest, readManifest, type RibbonCommand } from "./manifest";
import { Pane } from "./pane";
import { loadPreferences, type Preferences, savePreferences } from "./preferences";
import { Ribbon } from "./ribbon";
import { failureText, type Say, sayIn } from "./say";
import { Settings } from "./settings";
import { SheetTabs } from "./sheet-tabs";
import { StatusLine } from "./status-line";
import { typeInto } from "./typing";
import { WorkbookFiles } from "./workbook-files";

/** The workbench's screen: ribbon and formula bar above, the grid with the add-in's pane beside it, sheets and status below. */
export class WorkbenchPage {
  readonly connections: Connections;
  readonly files: WorkbookFiles;
  private readonly preferences: Preferences = loadPreferences();
  private say: Say = sayIn(this.preferences.language);
  private manifest: Manifest;
  private grid: Grid | undefined;
  private readonly bookName = element("h1", { class: "book-name" });
  private readonly fileButtons = element("div", { class: "files" });
  private readonly gridElement = element("div", { class: "grid", id: "grid" });
  private readonly ribbon: Ribbon;
  private readonly formulaBar: FormulaBar;
  private readonly tabs: SheetTabs;
  private readonly pane: Pane;
  private readonly settings: Settings;
  private readonly status = new StatusLine();
  private readonly commands: CommandsFrame;
  private readonly functions: FunctionsFrame;

  constructor(
    private readonly host: Host,
    private readonly manifestXml: string,
  ) {
    const shared = {
      host,
      say: () => this.say,
      complain: (message: string) => this.complain(message),
      report: (message: string) => this.status.report(message),
      back: () => this.back(),
    };
    this.manifest = this.readManifest();
    this.connections = new Connections(
      host,
      () => this.preferences,
      () => this.say("dialog.close"),
    );
    this.commands = new CommandsFrame(this.connections, () => this.manifest.functions);
    this.functions = new FunctionsFrame(host, this.connections, () => this.manifest.customFunctions);
    this.files = new WorkbookFiles({ ...shared, opened: () => this.loadAddin() });
    this.ribbon = new Ribbon({ onCommand: (command) => this.run(command) });
    this.formulaBar = new FormulaBar({
      ...shared,
      type: (...cell) => this.type(...cell),
      selected: () => this.grid?.selected,
      goTo: (sheet, rect) => this.grid?.goTo(sheet, rect),
    });
    this.tabs = new SheetTabs(shared);
    this.pane = new Pane({
      width: this.preferences.paneWidth,
      open: this.preferences.paneOpen,
      onChange: (state) => this.keep(state),
    });
    this.settings = new Settings(this.preferences, (change) => this.change(change));
  }

  /** Puts the screen on the page and the add-in into its pane. */
  async show(): Promise<void> {
    document.body.replaceChildren(
      element("header", { class: "top" }, this.fileButtons, this.bookName, this.settings.element),
      this.ribbon.element,
      this.formulaBar.element,
      element("main", { class: "middle" }, element("div", { class: "sheet" }, this.gridElement, this.tabs.element), this.pane.element),
      this.status.element,
    );
    this.translate();
    const { language, theme } = this.preferences;
    this.grid = await createGrid(this.gridElement, this.host, {
      language,
      theme,
      type: (...cell) => this.type(...cell),
      onSelect: () => this.formulaBar.refresh(),
      onFailure: (error) => this.complain(failureText(this.say, error)),
    });
    this.host.onTurn(() => this.refresh());
    this.refresh();
    await this.functions.offer().catch((error: unknown) => this.complain(failureText(this.say, error)));
    this.loadAddin();
  }

  private refresh(): void {
    const { name } = this.host.workspace.book;
    this.bookName.textContent = name;
    document.title = `${name} – ${this.say("title")}`;
    this.formulaBar.refresh();
    this.tabs.refresh();
  }

  private loadAddin(): void {
    this.commands.reset();
    this.functions.reset();
    this.pane.load(this.manifest.pane);
  }

  private readManifest(): Manifest {
    return readManifest(this.manifestXml, languageFacts[this.preferences.language].tag);
  }

  private translate(): void {
    const { language, theme } = this.preferences;
    const root = document.documentElement;
    root.lang = language;
    root.dir = languageFacts[language].rtl ? "rtl" : "ltr";
    root.dataset["theme"] = theme;
    this.say = sayIn(language);
    this.manifest = this.readManifest();
    this.fileButtons.replaceChildren(
      button(this.say("file.new"), () => void this.files.startNew(), { id: "file-new" }),
      button(this.say("file.open"), () => void this.files.choose(), { id: "file-open" }),
      button(this.say("file.save"), () => void this.files.save(), { id: "file-save" }),
    );
    this.ribbon.show(this.manifest, this.say);
    this.formulaBar.translate();
    this.tabs.translate();
    this.pane.translate(this.say, this.manifest.name);
    this.settings.translate(this.say);
    this.status.translate(this.say);
  }

  private change(change: Partial<Pick<Preferences, "language" | "theme">>): void {
    this.keep(change);
    this.translate();
    this.grid?.setLanguage(this.preferences.language);
    this.grid?.setTheme(this.preferences.theme);
    this.refresh();
    this.loadAddin();
  }

  private keep(change: Partial<Preferences>): void {
    Object.assign(this.preferences, change);
    savePreferences(this.preferences);
  }

  private async run({ label, action }: RibbonCommand): Promise<void> {
    this.status.hush();
    if (action.kind === "pane") {
      this.pane.show(true);
      return;
    }
    this.status.report(this.say("ribbon.working", { command: label }));
    try {
      await this.commands.run(action.name);
      this.status.report("");
    } catch (error) {
      this.complain(this.say("failures.command", { command: label, message: error instanceof Error ? error.message : String(error) }));
    }
  }

  private async type(sheet: Sheet, row: number, column: number, text: string): Promise<boolean> {
    try {
      const { verdict, written } = await typeInto(this.host, sheet, row, column, text, (doubt) => this.accepts(doubt));
      if (!written && verdict.result === "stop") await tell(this.say, verdict.message || this.say("failures.rule"));
      return written;
    } catch (error) {
      this.complain(failureText(this.say, error));
      return false;
    }
  }

  private async accepts(verdict: Verdict): Promise<boolean> {
    const words = verdict.result === "ok" ? "" : verdict.message || this.say("failures.rule");
    const yes = { value: "yes", words: this.say("dialog.yes"), primary: true } as const;
    const no = { value: "no", words: this.say("dialog.no") } as const;
    return (await ask(`${words}\n${this.say("failures.goOn")}`, [yes, no], "no")) === "yes";
  }

  private complain(message: string): void {
    this.status.report("");
    this.status.complain(message, this.say("dialog.close"));
  }

  private back(): void {
    this.grid?.reveal();
    this.grid?.focus();
  }
}
