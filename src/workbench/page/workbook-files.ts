import type { Book } from "../book/book";
import { createBook } from "../book/create";
import type { HostServices } from "../book/workspace";
import { openWorkbookFile } from "../files/open-workbook-file";
import { saveXlsx } from "../files/save-xlsx";
import type { Host } from "../host";
import { ask } from "./dialogs";
import { element } from "./elements";
import { failureText, type Say } from "./say";

export type WorkbookFilesOptions = {
  host: Host;
  say: () => Say;
  /** Another workbook stands in place of this one. */
  opened: () => void;
  report: (message: string) => void;
  complain: (message: string) => void;
};

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** New, Open and Save; asks before changes are lost. */
export class WorkbookFiles {
  private changed = false;
  private waiting: File | undefined;

  constructor(private readonly options: WorkbookFilesOptions) {
    options.host.onChange(() => (this.changed = true));
    Object.assign(options.host.workspace.services, {
      createWorkbook: (base64: string | undefined) => this.elsewhere(base64),
      // Not awaited: they take their turn after the request that asked for them.
      saveWorkbook: () => void this.save(),
      closeWorkbook: () => void this.startNew(),
    } satisfies HostServices);
    window.addEventListener("beforeunload", (event) => this.changed && event.preventDefault());
  }

  /** What a window opened by this one is to show; once. */
  takeWaiting(): File | undefined {
    const file = this.waiting;
    this.waiting = undefined;
    return file;
  }

  async startNew(): Promise<void> {
    if (await this.mayGo()) await this.put(createBook());
  }

  /** Lets the user choose a file (.xlsx or .csv). */
  async choose(): Promise<void> {
    if (!(await this.mayGo())) return;
    const input = element("input", { type: "file", accept: `.xlsx,.xlsm,.csv,${XLSX},text/csv`, class: "file-input" });
    input.addEventListener("change", () => {
      const [file] = input.files ?? [];
      input.remove();
      if (file) void this.open(file);
    });
    document.body.append(input);
    input.click();
  }

  async open(file: File): Promise<void> {
    const { say, complain, report } = this.options;
    try {
      const book = await openWorkbookFile(file.name, new Uint8Array(await file.arrayBuffer()));
      await this.put(book);
      report(say()("opened", { name: file.name }));
    } catch (error) {
      complain(failureText(say(), error, { name: file.name }));
    }
  }

  async save(): Promise<void> {
    const { host, say, report, complain } = this.options;
    try {
      const book = await host.settled();
      download(await saveXlsx(book), book.name);
      this.changed = false;
      report(say()("saved", { name: fileName(book.name) }));
    } catch (error) {
      complain(failureText(say(), error));
    }
  }

  /** A workbook that an add-in made: opened beside this one, or kept as a file where the browser lets no window open. */
  private elsewhere(base64: string | undefined): void {
    const bytes = base64 === undefined ? undefined : Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    this.waiting = bytes && new File([bytes], "Book2.xlsx");
    if (window.open(window.location.href) || !bytes) return;
    this.waiting = undefined;
    download(bytes, "Book2.xlsx");
  }

  private async put(book: Book): Promise<void> {
    await this.options.host.open(book);
    this.changed = false;
    this.options.opened();
  }

  private async mayGo(): Promise<boolean> {
    if (!this.changed) return true;
    const say = this.options.say();
    const answer = await ask(
      say("unsaved.question", { name: this.options.host.workspace.book.name }),
      [
        { value: "save", words: say("unsaved.save"), primary: true },
        { value: "discard", words: say("unsaved.discard") },
        { value: "cancel", words: say("dialog.cancel") },
      ],
      "cancel",
    );
    if (answer === "save") await this.save();
    return answer !== "cancel" && (answer !== "save" || !this.changed);
  }
}

/** Hands bytes to the browser as a file of that name, ending in .xlsx. */
export function download(bytes: Uint8Array, name: string): void {
  const url = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: XLSX }));
  element("a", { href: url, download: fileName(name) }).click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

const fileName = (name: string) => `${name.replace(/\.(xlsx|xlsm|csv)$/i, "")}.xlsx`;
