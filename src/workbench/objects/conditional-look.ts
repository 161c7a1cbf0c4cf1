import type { BorderEdge, DifferentialStyle } from "../book/book";
import { readColor } from "../book/colors";
import { oneOf } from "../book/conditional-rules";
import { HostError, type WireCollection, type WireObject } from "./wire";

/** The look that a rule gives cells: what is not set stays as the cell has it. `change` tells that it did. */
type Styled = { style: DifferentialStyle; change: (work: () => void) => void };

/** Number format, font, fill and borders of a conditional format. */
export class ConditionalRangeFormat implements WireObject {
  readonly Type = "ConditionalRangeFormat";
  static readonly settles: readonly string[] = [];

  constructor(private readonly styled: Styled) {}

  get NumberFormat(): string | null {
    return this.styled.style.numberFormat ?? null;
  }

  set NumberFormat(numberFormat: string | null) {
    this.styled.change(() => (this.styled.style.numberFormat = numberFormat ?? undefined));
  }

  get Font(): ConditionalRangeFont {
    return new ConditionalRangeFont(this.styled);
  }

  get Fill(): ConditionalRangeFill {
    return new ConditionalRangeFill(this.styled);
  }

  get Borders(): ConditionalRangeBorderCollection {
    return new ConditionalRangeBorderCollection(this.styled);
  }
}

class ConditionalRangeFont implements WireObject {
  readonly Type = "ConditionalRangeFont";

  constructor(private readonly styled: Styled) {}

  get Bold(): boolean | null {
    return this.styled.style.bold ?? null;
  }

  set Bold(bold: boolean | null) {
    this.set({ bold: flag(bold) });
  }

  get Italic(): boolean | null {
    return this.styled.style.italic ?? null;
  }

  set Italic(italic: boolean | null) {
    this.set({ italic: flag(italic) });
  }

  get Strikethrough(): boolean | null {
    return this.styled.style.strikethrough ?? null;
  }

  set Strikethrough(strikethrough: boolean | null) {
    this.set({ strikethrough: flag(strikethrough) });
  }

  get Underline(): string | null {
    return this.styled.style.underline ?? null;
  }

  set Underline(underline: string | null) {
    this.set({ underline: oneOf(underline, ["None", "Single", "Double"]) });
  }

  get Color(): string | null {
    return this.styled.style.fontColor ?? null;
  }

  set Color(color: string | null) {
    this.set({ fontColor: readColor(color) });
  }

  Clear(): void {
    this.set({ bold: undefined, italic: undefined, strikethrough: undefined, underline: undefined, fontColor: undefined });
  }

  private set(change: DifferentialStyle): void {
    this.styled.change(() => Object.assign(this.styled.style, change));
  }
}

class ConditionalRangeFill implements WireObject {
  readonly Type = "ConditionalRangeFill";

  constructor(private readonly styled: Styled) {}

  get Color(): string | null {
    return this.styled.style.fill ?? null;
  }

  set Color(color: string | null) {
    const fill = readColor(color);
    this.styled.change(() => (this.styled.style.fill = fill));
  }

  Clear(): void {
    this.styled.change(() => delete this.styled.style.fill);
  }
}

const EDGES = { EdgeTop: "top", EdgeBottom: "bottom", EdgeLeft: "left", EdgeRight: "right" } as const satisfies Record<string, BorderEdge>;
const LINES = ["None", "Continuous", "Dash", "DashDot", "DashDotDot", "Dot"];
type Side = keyof typeof EDGES;

class ConditionalRangeBorder implements WireObject {
  readonly Type = "ConditionalRangeBorder";

  constructor(
    private readonly styled: Styled,
    readonly SideIndex: Side,
  ) {}

  get Id(): string {
    return this.SideIndex;
  }

  private get line(): { style: string; color: string } {
    return this.styled.style.borders?.[EDGES[this.SideIndex]] ?? { style: "None", color: "#000000" };
  }

  get Style(): string {
    return this.line.style;
  }

  set Style(style: string) {
    this.set({ ...this.line, style: oneOf(style, LINES) });
  }

  get Color(): string {
    return this.line.color;
  }

  set Color(color: string) {
    const { style } = this.line;
    this.set({ style: style === "None" ? "Continuous" : style, color: readColor(color) });
  }

  private set(line: { style: string; color: string }): void {
    this.styled.change(() => (this.styled.style.borders = { ...this.styled.style.borders, [EDGES[this.SideIndex]]: line }));
  }
}

class ConditionalRangeBorderCollection implements WireCollection<ConditionalRangeBorder> {
  readonly Type = "ConditionalRangeBorderCollection";

  constructor(private readonly styled: Styled) {}

  items(): ConditionalRangeBorder[] {
    return (Object.keys(EDGES) as Side[]).map((side) => new ConditionalRangeBorder(this.styled, side));
  }

  Item(key: string | number): ConditionalRangeBorder | undefined {
    return this.items().find(({ SideIndex }) => SideIndex === key);
  }

  GetItemAt(index: number): ConditionalRangeBorder {
    const border = this.items()[index];
    if (!border) throw new HostError("InvalidArgument");
    return border;
  }

  get Count(): number {
    return this.items().length;
  }

  get Top(): ConditionalRangeBorder {
    return new ConditionalRangeBorder(this.styled, "EdgeTop");
  }

  get Bottom(): ConditionalRangeBorder {
    return new ConditionalRangeBorder(this.styled, "EdgeBottom");
  }

  get Left(): ConditionalRangeBorder {
    return new ConditionalRangeBorder(this.styled, "EdgeLeft");
  }

  get Right(): ConditionalRangeBorder {
    return new ConditionalRangeBorder(this.styled, "EdgeRight");
  }
}

function flag(value: unknown): boolean {
  if (typeof value !== "boolean") throw new HostError("InvalidArgument");
  return value;
}
