import { parseRect } from "../../src/workbench/book/a1";
import type { Book, Sheet } from "../../src/workbench/book/book";
import { createBook } from "../../src/workbench/book/create";
import { readFormulas, readTexts, readValues, type WireCell } from "../../src/workbench/book/read";
import type { Workspace } from "../../src/workbench/book/workspace";
import type { Engine } from "../../src/workbench/engine/engine";
import { type Headless, openHeadless } from "../../src/workbench/headless";
import type { Host } from "../../src/workbench/host";
import type { EditMode } from "../../src/workbench/protocol/edit-mode";
import type { Faults } from "../../src/workbench/protocol/faults";
import { type Counters, noCounts } from "../../src/workbench/protocol/host";
import type { RequirementSets } from "../../src/workbench/protocol/requirements";

export type WorkbenchOptions = {
  /** "plain" unless told; an engine of the test's own may be given. */
  engine?: "plain" | "univer" | Engine;
  book?: Book;
  /** API sets, e.g. `{ ExcelApi: "1.9" }`. */
  requirements?: RequirementSets;
};

/** A workbook with the real Office.js over it: `Excel`, `Office` and `OfficeExtension` are globals until the next one opens. */
export type Workbench = Pick<Headless, "created" | "asked"> & {
  readonly host: Host;
  readonly workspace: Workspace;
  readonly book: Book;
  readonly faults: Faults;
  readonly editMode: EditMode;
  readonly counters: Counters;
  run<T>(callback: (context: Excel.RequestContext) => Promise<T>): Promise<T>;
  /** Counts from nought again. */
  resetCounters(): void;
  sheet(name: string): Sheet;
  /** Values of a range ("A1:C3"; "" is empty, errors are texts), straight from the book. */
  grid(sheetName: string, address: string): WireCell[][];
  formulas(sheetName: string, address: string): WireCell[][];
  texts(sheetName: string, address: string): string[][];
  /** Resolves when every request is answered and every event told. */
  quiet(): Promise<void>;
  dispose(): void;
};

let open: Headless | undefined;

/** Opens a new workbook (or the given one) on a host of its own; whatever was open before is closed. */
export async function openWorkbench({ engine = "plain", book = createBook(), requirements }: WorkbenchOptions = {}): Promise<Workbench> {
  // Office.js still gives back ranges after a run has ended; the next one must not take its world away meanwhile.
  await open?.quiet();
  open?.close();
  open = undefined;
  const headless = await openHeadless({ engine: typeof engine === "string" ? await engineOf(engine) : engine, book, requirements });
  open = headless;
  return workbenchOf(headless);
}

async function engineOf(kind: "plain" | "univer"): Promise<Engine> {
  if (kind === "plain") return (await import("../../src/workbench/engine/plain")).createPlainEngine();
  return (await import("../../src/workbench/engine/univer-engine")).createUniverEngine();
}

function workbenchOf({ host, created, asked, quiet, close }: Headless): Workbench {
  const { workspace } = host;
  const sheet = (name: string): Sheet => {
    const found = workspace.book.sheets.find((candidate) => candidate.name === name);
    if (!found) throw new Error(`There is no sheet "${name}", only ${workspace.book.sheets.map((each) => each.name).join(", ")}`);
    return found;
  };
  const rect = (address: string) => {
    const found = parseRect(address);
    if (!found) throw new Error(`"${address}" is no address`);
    return found;
  };
  return {
    host,
    created,
    asked,
    workspace,
    get book() {
      return workspace.book;
    },
    faults: host.faults,
    editMode: host.editMode,
    get counters() {
      return host.counters;
    },
    run: (callback) => Excel.run(callback),
    resetCounters: () => void (host.counters = noCounts()),
    sheet,
    grid: (name, address) => readValues(sheet(name), rect(address)),
    formulas: (name, address) => readFormulas(sheet(name), rect(address)),
    texts: (name, address) => readTexts(workspace.book, sheet(name), rect(address)),
    quiet,
    dispose: () => {
      close();
      open = undefined;
    },
  };
}
