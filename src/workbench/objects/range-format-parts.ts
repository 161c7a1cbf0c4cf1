import type { Style } from "../book/book";
import { readColor } from "../book/colors";
import { Look } from "./look";

export { RangeBorder, RangeBorderCollection } from "./range-borders";

const UNDERLINES = ["None", "Single", "Double", "SingleAccountant", "DoubleAccountant"];

/** The background of a range. */
export class RangeFill extends Look {
  readonly Type = "RangeFill";

  get Color(): string | null {
    return this.common((style) => style.fill ?? "#FFFFFF");
  }

  set Color(value: string | null) {
    this.patch({ fill: value === "" ? null : readColor(value) });
  }

  get Pattern(): string | null {
    return this.common((style) => (style.fill === null ? "None" : "Solid"));
  }

  get TintAndShade(): number {
    return 0;
  }

  Clear(): void {
    this.patch({ fill: null });
  }
}

/** The letters of a range. */
export class RangeFont extends Look {
  readonly Type = "RangeFont";

  private font(font: Partial<Style["font"]>): void {
    this.patch({ font });
  }

  get Bold(): boolean | null {
    return this.common((style) => style.font.bold);
  }

  set Bold(value: boolean | null) {
    this.font({ bold: this.flag(value) });
  }

  get Italic(): boolean | null {
    return this.common((style) => style.font.italic);
  }

  set Italic(value: boolean | null) {
    this.font({ italic: this.flag(value) });
  }

  get Strikethrough(): boolean | null {
    return this.common((style) => style.font.strikethrough);
  }

  set Strikethrough(value: boolean | null) {
    this.font({ strikethrough: this.flag(value) });
  }

  get Underline(): string | null {
    return this.common((style) => style.font.underline);
  }

  set Underline(value: string | null) {
    this.font({ underline: this.oneOf(UNDERLINES, value) });
  }

  get Color(): string | null {
    return this.common((style) => style.font.color);
  }

  set Color(value: string | null) {
    this.font({ color: readColor(value) });
  }

  get Name(): string | null {
    return this.common((style) => style.font.name);
  }

  set Name(value: string | null) {
    this.font({ name: String(value) });
  }

  get Size(): number | null {
    return this.common((style) => style.font.size);
  }

  set Size(value: number | null) {
    this.font({ size: this.number(value, 1, 409) });
  }

  get TintAndShade(): number {
    return 0;
  }
}

/** Whether a protected sheet locks the cells. */
export class FormatProtection extends Look {
  readonly Type = "FormatProtection";

  get Locked(): boolean | null {
    return this.common((style) => style.locked);
  }

  set Locked(value: boolean | null) {
    this.patch({ locked: this.flag(value) });
  }

  get FormulaHidden(): boolean | null {
    return this.common((style) => style.formulaHidden);
  }

  set FormulaHidden(value: boolean | null) {
    this.patch({ formulaHidden: this.flag(value) });
  }
}
