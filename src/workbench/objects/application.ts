import type { Workspace } from "../book/workspace";
import { HostError } from "./wire";
import type { WireObject } from "./wire";

const MODES = ["Automatic", "AutomaticExceptTables", "Manual"] as const;

/** The application around the workbook; it speaks en-US. */
export class Application implements WireObject {
  readonly Type = "Application";

  constructor(private readonly workspace: Workspace) {}

  get CalculationMode(): string {
    return this.workspace.book.calculationMode;
  }

  set CalculationMode(mode: string) {
    const found = MODES.find((each) => each === mode);
    if (!found) throw new HostError("InvalidArgument");
    this.workspace.book.calculationMode = found;
  }

  get CalculationState(): string {
    return this.workspace.dirty ? "Pending" : "Done";
  }

  get CalculationEngineVersion(): number {
    return 191029;
  }

  get DecimalSeparator(): string {
    return ".";
  }

  get ThousandsSeparator(): string {
    return ",";
  }

  get UseSystemSeparators(): boolean {
    return true;
  }

  get CultureInfo(): WireObject {
    const numbers = { Type: "NumberFormatInfo", NumberDecimalSeparator: ".", NumberGroupSeparator: "," };
    const dates = {
      Type: "DatetimeFormatInfo",
      DateSeparator: "/",
      LongDatePattern: "dddd, MMMM d, yyyy",
      LongTimePattern: "h:mm:ss tt",
      ShortDatePattern: "M/d/yyyy",
      TimeSeparator: ":",
    };
    const culture = { Type: "CultureInfo", Name: "en-US", NumberFormat: numbers, DatetimeFormat: dates };
    return culture;
  }

  async Calculate(calculationType: string): Promise<void> {
    if (!["Recalculate", "Full", "FullRebuild"].includes(calculationType)) throw new HostError("InvalidArgument");
    await this.workspace.recalculate(calculationType !== "Recalculate");
  }

  SuspendApiCalculationUntilNextSync(): void {
    this.workspace.calculationSuspended = true;
  }

  /** Nothing is drawn while a batch runs. */
  SuspendScreenUpdatingUntilNextSync(): void {}

  CreateWorkbook(base64File?: string): WireObject {
    const { createWorkbook } = this.workspace.services;
    if (!createWorkbook) throw new HostError("NotImplemented", "Application.createWorkbook is not implemented by this host.");
    const created = { Type: "WorkbookCreated", Id: "created", Open: () => createWorkbook(base64File) };
    return created;
  }
}
