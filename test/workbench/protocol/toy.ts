import { createBook } from "../../../src/workbench/book/create";
import { createPlainEngine } from "../../../src/workbench/engine/plain";
import type { BookEvent } from "../../../src/workbench/book/workspace";
import { Workspace } from "../../../src/workbench/book/workspace";
import { HostError, type WireObject } from "../../../src/workbench/objects/wire";
import { type Bridge, installBridge } from "../../../src/workbench/protocol/bridge";
import { Host } from "../../../src/workbench/protocol/host";
import { loadOffice } from "../../../src/workbench/protocol/load-office";
import { cachedMetadata } from "../../../src/workbench/protocol/metadata/cache";
import type { RequirementSets } from "../../../src/workbench/protocol/requirements";

/** A few objects of the tests' own, so that the protocol is tried apart from the workbook's. */
export class ToyRange implements WireObject {
  readonly Type = "Range";
  static readonly settles = ["Values"];

  constructor(
    readonly sheet: ToySheet,
    readonly row: number,
    readonly column: number,
    readonly rows: number,
    readonly columns: number,
  ) {}

  get Values(): unknown[][] {
    return this.each((row, column) => this.sheet.cells.get(`${row},${column}`) ?? "");
  }

  set Values(values: unknown) {
    const rows = values as unknown[][];
    if (rows.length !== this.rows || rows.some((row) => row.length !== this.columns))
      throw new HostError("InvalidArgument", "Wrong shape.");
    this.each((row, column) => void this.sheet.cells.set(`${row},${column}`, rows[row - this.row]?.[column - this.column]));
    this.sheet.emit({
      eventType: 10,
      target: this.sheet.Id,
      message: { address: this.Address, source: "Local", worksheetId: this.sheet.Id },
    });
  }

  get Address(): string {
    return `${this.sheet.Name}!R${this.row}C${this.column}:${this.rows}x${this.columns}`;
  }

  get CellCount(): number {
    return this.rows * this.columns;
  }

  get Worksheet(): ToySheet {
    return this.sheet;
  }

  GetCell(row: number, column: number): ToyRange {
    return new ToyRange(this.sheet, this.row + row, this.column + column, 1, 1);
  }

  GetRow(row: number): ToyRange {
    return new ToyRange(this.sheet, this.row + row, this.column, 1, this.columns);
  }

  GetBoundingRect(other: ToyRange): ToyRange {
    const rows = Math.max(this.row + this.rows, other.row + other.rows) - this.row;
    return new ToyRange(this.sheet, this.row, this.column, rows, Math.max(this.columns, other.columns));
  }

  Clear(applyTo?: string): void {
    if (applyTo !== undefined && applyTo !== "Contents") throw new HostError("InvalidArgument", `applyTo ${applyTo}`);
    this.each((row, column) => void this.sheet.cells.delete(`${row},${column}`));
  }

  _ValidateArraySize(rows: number, columns: number): void {
    if (rows !== this.rows || columns !== this.columns) throw new HostError("InvalidArgument", "Wrong shape.");
  }

  private each<T>(cell: (row: number, column: number) => T): T[][] {
    return Array.from({ length: this.rows }, (_, row) =>
      Array.from({ length: this.columns }, (__, column) => cell(this.row + row, this.column + column)),
    );
  }
}

export class ToySheet implements WireObject {
  readonly Type = "Worksheet";
  readonly cells = new Map<string, unknown>();
  Position = 0;

  constructor(
    readonly Id: string,
    public Name: string,
    readonly emit: (event: BookEvent) => void,
  ) {}

  GetRangeByIndexes(row: number, column: number, rows: number, columns: number): ToyRange {
    return new ToyRange(this, row, column, rows, columns);
  }

  /** As a bug of the host would. */
  GetUsedRange(): ToyRange {
    throw new TypeError("a mistake of the host");
  }
}

export class ToySheets {
  readonly Type = "WorksheetCollection";
  readonly list: ToySheet[] = [];

  constructor(private readonly emit: (event: BookEvent) => void) {}

  items(): ToySheet[] {
    return this.list;
  }

  Item(key: string | number): ToySheet | undefined {
    return this.list.find(({ Id, Name }) => Id === key || Name === key);
  }

  GetItemOrNullObject(key: string): ToySheet | null {
    return this.Item(key) ?? null;
  }

  GetCount(): number {
    return this.list.length;
  }

  Add(name?: string): ToySheet {
    const sheet = new ToySheet(`{${this.list.length + 1}}`, name ?? `Sheet${this.list.length + 1}`, this.emit);
    sheet.Position = this.list.push(sheet) - 1;
    this.emit({ eventType: 13, target: "Workbook", message: { source: "Local", worksheetId: sheet.Id } });
    return sheet;
  }
}

/** A host over the toy objects, with Office.js loaded; `sheets` has one sheet, "Data". */
export async function openToy(requirements?: RequirementSets) {
  const workspace = new Workspace(createBook(), createPlainEngine());
  const sheets = new ToySheets(({ eventType, target, message }) => workspace.emit(eventType, target, message));
  sheets.Add("Data");
  const mistakes: unknown[] = [];
  const host = new Host({
    workspace,
    metadata: cachedMetadata(process.cwd()),
    requirements,
    createRoot: () => ({ Workbook: { Type: "Workbook", Worksheets: sheets } as WireObject }),
    onMistake: (mistake) => mistakes.push(mistake),
  });
  workspace.takeEvents();
  let bridge: Bridge | undefined;
  await loadOffice((window) => void (bridge = installBridge(window, host)));
  const quiet = async () => {
    do await new Promise((resolve) => setTimeout(resolve, 1));
    while (!host.idle);
  };
  await quiet();
  return { host, workspace, sheets, mistakes, quiet, bridge, dispose: () => bridge?.disconnect() };
}

/** The code of the error a piece of Office.js work ends with. */
export async function codeOf(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => "no error",
    (error: { code?: string }) => error.code ?? String(error),
  );
}
