import type { Rect, Sheet, Validation } from "../book/book";
import { assertUnprotected } from "../book/unprotected";
import { amendValidation, clearValidation, setValidation, validationAt, validationsOver, type ValidationRule } from "../book/validation";
import { invalidCells } from "../book/validation-check";
import { readAlert, readPrompt, readRule, writeRule, type WireRule } from "../book/validation-rule";
import type { Workspace } from "../book/workspace";
import { RangeAreas } from "./range-areas";
import { HostError, type WireObject } from "./wire";

/** What may be typed into cells, and what is said about it. */
export class DataValidation implements WireObject {
  readonly Type = "DataValidation";
  static readonly settles = ["Valid", "GetInvalidCells", "GetInvalidCellsOrNullObject"];

  constructor(
    private readonly workspace: Workspace,
    private readonly sheet: Sheet,
    private readonly rects: () => Rect[],
  ) {}

  /** The one rule of all cells; undefined for none, "mixed" where cells differ. */
  private get common(): Validation | undefined | "Inconsistent" | "MixedCriteria" {
    const { rules, gaps } = validationsOver(this.sheet, this.rects());
    if (rules.length === 0) return undefined;
    const alike = rules.every((rule) => sameRule(rule, rules[0]!));
    if (gaps) return "MixedCriteria";
    if (!alike) return "Inconsistent";
    const [first] = this.rects();
    return validationAt(this.sheet, first!.row, first!.column);
  }

  private read<T>(pick: (rule: Validation | undefined) => T): T | null {
    const { common } = this;
    return typeof common === "string" ? null : pick(common);
  }

  /** What the wire calls Type: "None", "List", "Inconsistent" … */
  get Kind(): string {
    const { common } = this;
    return typeof common === "string" ? common : (common?.type ?? "None");
  }

  get Rule(): WireRule | null {
    return this.read(writeRule);
  }

  set Rule(rule: unknown) {
    const [first] = this.rects();
    const before = validationAt(this.sheet, first!.row, first!.column);
    const { prompt = readPrompt(null), errorAlert = readAlert(null), ignoreBlanks = true } = before ?? {};
    this.change((rects) => setValidation(this.workspace, this.sheet, rects, { ...readRule(rule), ignoreBlanks, prompt, errorAlert }));
  }

  get Prompt(): Validation["prompt"] | null {
    return this.read((rule) => rule?.prompt ?? readPrompt({ showPrompt: !rule }));
  }

  set Prompt(prompt: Validation["prompt"] | null) {
    this.amend({ prompt: readPrompt(prompt ?? null) });
  }

  get ErrorAlert(): Validation["errorAlert"] | null {
    return this.read((rule) => rule?.errorAlert ?? readAlert({ showAlert: !rule }));
  }

  set ErrorAlert(alert: Validation["errorAlert"] | null) {
    this.amend({ errorAlert: readAlert(alert ?? null) });
  }

  get IgnoreBlanks(): boolean | null {
    return this.read((rule) => rule?.ignoreBlanks ?? true);
  }

  set IgnoreBlanks(ignoreBlanks: boolean | null) {
    if (typeof ignoreBlanks !== "boolean") throw new HostError("InvalidArgument");
    this.amend({ ignoreBlanks });
  }

  /** True, false, or null where some cells are valid and others are not. */
  get Valid(): Promise<boolean | null> {
    return invalidCells(this.workspace, this.sheet, this.rects()).then(({ invalid, valid }) =>
      invalid.length === 0 ? true : valid === 0 ? false : null,
    );
  }

  async GetInvalidCellsOrNullObject(): Promise<RangeAreas | null> {
    const { invalid } = await invalidCells(this.workspace, this.sheet, this.rects());
    const rects = invalid.map(({ row, column }) => ({ row, column, rows: 1, columns: 1 }));
    return rects.length ? new RangeAreas(this.workspace, this.sheet, columnRuns(rects)) : null;
  }

  async GetInvalidCells(): Promise<RangeAreas> {
    const areas = await this.GetInvalidCellsOrNullObject();
    if (!areas) throw new HostError("ItemNotFound");
    return areas;
  }

  Clear(): void {
    this.change((rects) => clearValidation(this.workspace, this.sheet, rects));
  }

  private amend(change: Partial<ValidationRule>): void {
    this.change((rects) => amendValidation(this.workspace, this.sheet, rects, change));
  }

  private change(work: (rects: Rect[]) => void): void {
    assertUnprotected(this.sheet);
    work(this.rects());
  }
}

function sameRule(a: Validation, b: Validation): boolean {
  return JSON.stringify({ ...a, ranges: [] }) === JSON.stringify({ ...b, ranges: [] });
}

/** Cells below one another as one rectangle. */
function columnRuns(cells: Rect[]): Rect[] {
  const runs: Rect[] = [];
  for (const cell of [...cells].sort((a, b) => a.column - b.column || a.row - b.row)) {
    const last = runs.at(-1);
    if (last && last.column === cell.column && last.row + last.rows === cell.row) last.rows++;
    else runs.push({ ...cell });
  }
  return runs.sort((a, b) => a.row - b.row || a.column - b.column);
}
