import { printAddress } from "../book/a1";
import type { DefinedName, Scalar, Sheet } from "../book/book";
import { addName, areaOf, assertNameFormula, constantOf, namesOf } from "../book/names";
import { readTypes, readValues, wireValue } from "../book/read";
import type { Workspace } from "../book/workspace";
import { Range } from "./range";
import { present } from "./range-navigation";
import { HostError } from "./wire";
import type { WireCollection, WireObject } from "./wire";
import { Worksheet } from "./worksheet";

/** A defined name. */
export class NamedItem implements WireObject {
  readonly Type = "NamedItem";

  constructor(
    private readonly workspace: Workspace,
    private readonly name: DefinedName,
  ) {}

  get Id(): string {
    return this.name.name;
  }

  get Name(): string {
    return this.name.name;
  }

  get Formula(): string {
    return this.name.formula;
  }

  set Formula(formula: string) {
    assertNameFormula(formula);
    this.name.formula = formula;
    this.workspace.touchStructure();
  }

  get Comment(): string {
    return this.name.comment;
  }

  set Comment(comment: string) {
    this.name.comment = comment;
  }

  get Visible(): boolean {
    return this.name.visible;
  }

  set Visible(visible: boolean) {
    this.name.visible = visible;
  }

  get Scope(): string {
    return this.name.scope === undefined ? "Workbook" : "Worksheet";
  }

  private get home(): Sheet | undefined {
    return this.workspace.book.sheets.find((sheet) => sheet.id === this.name.scope);
  }

  private get area(): { sheet: Sheet; rect: Range["rect"] } | undefined {
    return areaOf(this.workspace.book, this.name.formula, this.home);
  }

  get Kind(): string {
    const area = this.area;
    if (area) return "Range";
    const constant = constantOf(this.name.formula);
    if (constant === undefined) return this.name.formula.includes("#REF!") ? "Error" : "Array";
    return typeof constant === "string"
      ? "String"
      : typeof constant === "boolean"
        ? "Boolean"
        : Number.isInteger(constant)
          ? "Integer"
          : "Double";
  }

  get Value(): unknown {
    const area = this.area;
    if (area) return printAddress(area.sheet.name, area.rect, true);
    const constant: Scalar | undefined = constantOf(this.name.formula);
    return constant === undefined ? this.name.formula : wireValue(constant);
  }

  GetRangeOrNullObject(): Range | null {
    const area = this.area;
    return area ? new Range(this.workspace, area.sheet, area.rect) : null;
  }

  GetRange(): Range {
    const range = this.GetRangeOrNullObject();
    if (!range) throw new HostError("InvalidReference", "The name is no range.");
    return range;
  }

  get Worksheet(): Worksheet {
    if (!this.home) throw new HostError("ItemNotFound", "The name is the workbook's.");
    return new Worksheet(this.workspace, this.home);
  }

  get WorksheetOrNullObject(): Worksheet | null {
    return this.home ? new Worksheet(this.workspace, this.home) : null;
  }

  get ArrayValues(): WireObject {
    const area = present(this.area);
    return {
      Type: "NamedItemArrayValues",
      get Values() {
        return readValues(area.sheet, area.rect);
      },
      get Types() {
        return readTypes(area.sheet, area.rect);
      },
    } as WireObject;
  }

  Delete(): void {
    const { book } = this.workspace;
    book.names = book.names.filter((name) => name !== this.name);
    this.workspace.touchStructure();
  }
}

/** The names of the workbook or of one sheet. */
export class NamedItemCollection implements WireCollection<NamedItem> {
  readonly Type = "NamedItemCollection";

  constructor(
    private readonly workspace: Workspace,
    private readonly scope: string | undefined,
  ) {}

  items(): NamedItem[] {
    return namesOf(this.workspace.book, this.scope).map((name) => new NamedItem(this.workspace, name));
  }

  Item(key: string | number): NamedItem | undefined {
    const lower = String(key).toLowerCase();
    return this.items().find((item) => item.Name.toLowerCase() === lower);
  }

  GetItemOrNullObject(name: string): NamedItem | null {
    return this.Item(name) ?? null;
  }

  GetCount(): number {
    return this.items().length;
  }

  /** Names a range, or a formula or constant as text. */
  Add(name: string, reference: Range | string, comment?: string): NamedItem {
    const formula = typeof reference === "string" ? formulaOf(reference) : `=${printAddress(reference.sheet.name, reference.rect, true)}`;
    return this.add(name, formula, comment);
  }

  AddFormulaLocal(name: string, formula: string, comment?: string): NamedItem {
    return this.add(name, formulaOf(formula), comment);
  }

  private add(name: string, formula: string, comment = ""): NamedItem {
    const added = { name, formula, comment, visible: true, ...(this.scope !== undefined && { scope: this.scope }) };
    return new NamedItem(this.workspace, addName(this.workspace, added));
  }
}

/** A text without "=" is a constant. */
function formulaOf(text: unknown): string {
  if (typeof text === "number" || typeof text === "boolean") return `=${String(text).toUpperCase()}`;
  if (typeof text !== "string") throw new HostError("InvalidArgument");
  return text.startsWith("=") ? text : `="${text.replaceAll('"', '""')}"`;
}
