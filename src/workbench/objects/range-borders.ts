import type { Border, BorderEdge, Rect, Sheet, Style } from "../book/book";
import { readColor } from "../book/colors";
import { formatCells, uniform } from "../book/formats";
import { lastColumn, lastRow } from "../book/geometry";
import { patched } from "../book/styles";
import type { Workspace } from "../book/workspace";
import { Look } from "./look";
import { HostError } from "./wire";
import type { WireCollection } from "./wire";

const SIDES = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideVertical",
  "InsideHorizontal",
  "DiagonalDown",
  "DiagonalUp",
] as const;
type Side = (typeof SIDES)[number];
const STYLES = ["None", "Continuous", "Dash", "DashDot", "DashDotDot", "Dot", "Double", "SlantDashDot"];
const WEIGHTS = ["Hairline", "Thin", "Medium", "Thick"];
const NONE: Border = { style: "None", weight: "Thin", color: "#000000" };

/** The edges of cells that make a side of a range. */
function edgesOf(side: Side, rect: Rect): { edge: BorderEdge; rect: Rect }[] {
  const top = { ...rect, rows: 1 };
  const left = { ...rect, columns: 1 };
  switch (side) {
    case "EdgeTop":
      return [{ edge: "top", rect: top }];
    case "EdgeBottom":
      return [{ edge: "bottom", rect: { ...top, row: lastRow(rect) } }];
    case "EdgeLeft":
      return [{ edge: "left", rect: left }];
    case "EdgeRight":
      return [{ edge: "right", rect: { ...left, column: lastColumn(rect) } }];
    case "InsideHorizontal":
      return rect.rows < 2 ? [] : [{ edge: "bottom", rect: { ...rect, rows: rect.rows - 1 } }, { edge: "top", rect: { ...rect, row: rect.row + 1, rows: rect.rows - 1 } }]; // prettier-ignore
    case "InsideVertical":
      return rect.columns < 2 ? [] : [{ edge: "right", rect: { ...rect, columns: rect.columns - 1 } }, { edge: "left", rect: { ...rect, column: rect.column + 1, columns: rect.columns - 1 } }]; // prettier-ignore
    case "DiagonalDown":
      return [{ edge: "diagonalDown", rect }];
    case "DiagonalUp":
      return [{ edge: "diagonalUp", rect }];
  }
}

/** One side of a range, or the lines inside it. */
export class RangeBorder extends Look {
  readonly Type = "RangeBorder";

  constructor(
    workspace: Workspace,
    sheet: Sheet,
    areas: () => Rect[],
    readonly SideIndex: Side,
  ) {
    super(workspace, sheet, areas);
  }

  get Id(): string {
    return this.SideIndex;
  }

  private part(pick: (border: Border) => string): string | null {
    const edges = this.areas().flatMap((rect) => edgesOf(this.SideIndex, rect));
    const values = edges.map(({ edge, rect }) => uniform(this.workspace.book, this.sheet, rect, (s) => pick(s.borders[edge] ?? NONE)));
    const [first = pick(NONE), ...others] = values;
    return others.every((value) => value === first) ? first : null;
  }

  private draw(change: (border: Border) => Border): void {
    for (const { edge, rect } of this.areas().flatMap((area) => edgesOf(this.SideIndex, area))) {
      const restyle = (style: Style): Style => patched(style, { borders: { [edge]: change(style.borders[edge] ?? NONE) } });
      formatCells(this.workspace, this.sheet, rect, restyle);
    }
  }

  get Style(): string | null {
    return this.part((border) => border.style);
  }

  set Style(value: string | null) {
    const style = this.oneOf(STYLES, value);
    this.draw((border) => ({ ...border, style }));
  }

  get Weight(): string | null {
    return this.part((border) => border.weight);
  }

  set Weight(value: string | null) {
    const weight = this.oneOf(WEIGHTS, value);
    this.draw((border) => ({ ...drawn(border), weight }));
  }

  get Color(): string | null {
    return this.part((border) => border.color);
  }

  set Color(value: string | null) {
    const color = readColor(value);
    this.draw((border) => ({ ...drawn(border), color }));
  }

  get TintAndShade(): number {
    return 0;
  }
}

/** A border that gets a colour or a weight is drawn. */
function drawn(border: Border): Border {
  return border.style === "None" ? { ...border, style: "Continuous" } : border;
}

/** The sides of a range, by Excel's BorderIndex. */
export class RangeBorderCollection extends Look implements WireCollection<RangeBorder> {
  readonly Type = "RangeBorderCollection";

  private side(side: Side): RangeBorder {
    return new RangeBorder(this.workspace, this.sheet, this.areas, side);
  }

  items(): RangeBorder[] {
    return SIDES.map((side) => this.side(side));
  }

  Item(key: string | number): RangeBorder | undefined {
    const side = SIDES.find((each) => each.toLowerCase() === String(key).toLowerCase());
    if (!side) throw new HostError("InvalidArgument", `${key} is no side.`);
    return this.side(side);
  }

  GetItemAt(index: number): RangeBorder {
    const side = SIDES[index];
    if (!side) throw new HostError("InvalidArgument");
    return this.side(side);
  }

  get Count(): number {
    return SIDES.length;
  }

  get TintAndShade(): number {
    return 0;
  }
}
