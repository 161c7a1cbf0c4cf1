import type { Chart, Sheet } from "../book/book";
import { touchChart } from "../book/charts";
import { readColor } from "../book/colors";
import { assertAllowed } from "../book/protection";
import type { Workspace } from "../book/workspace";
import { HostError, type WireObject } from "./wire";

/** A chart at work. */
export type ChartAt = { workspace: Workspace; sheet: Sheet; chart: Chart };

/** A part of a chart: knows its chart and, by `path`, what is kept for it there. */
export abstract class ChartPart {
  static readonly settles: readonly string[] = [];

  constructor(
    protected readonly at: ChartAt,
    protected readonly path: string,
  ) {}

  protected change(work: () => void): void {
    assertAllowed(this.at.sheet, "allowEditObjects");
    work();
    touchChart(this.at.workspace, this.at.sheet);
  }

  /** What was set on the part under a name; undefined where nothing was. */
  kept(name: string): unknown {
    return this.at.chart.kept?.[this.path]?.[name];
  }

  keep(name: string, value: unknown): void {
    this.change(() => {
      const { chart } = this.at;
      chart.kept = { ...chart.kept, [this.path]: { ...chart.kept?.[this.path], [name]: value } };
    });
  }

  forget(): void {
    this.change(() => delete this.at.chart.kept?.[this.path]);
  }
}

type Keeper = { prototype: ChartPart };

/** Gives a part scalars that are kept as they are set and read back, with what Excel answers before; types must agree. */
export function keepScalars(owner: Keeper, defaults: Record<string, string | number | boolean | null>): void {
  for (const [name, standard] of Object.entries(defaults))
    Object.defineProperty(owner.prototype, name, {
      configurable: true,
      get(this: ChartPart) {
        return this.kept(name) ?? standard;
      },
      set(this: ChartPart, value: unknown) {
        if (standard !== null && typeof value !== typeof standard)
          throw new HostError("InvalidArgument", `${name} takes a ${typeof standard}.`);
        this.keep(name, /Color$/.test(name) ? readColor(value) : value);
      },
    });
}

/** Letters of a part. */
export class ChartFont extends ChartPart implements WireObject {
  readonly Type = "ChartFont";
}
keepScalars(ChartFont, { Bold: false, Color: "#595959", Italic: false, Name: "Calibri", Size: 10, Underline: "None" });

/** The fill of a part; `apply` is told the colour where the book has a field for it. */
export class ChartFill extends ChartPart implements WireObject {
  readonly Type = "ChartFill";

  constructor(
    at: ChartAt,
    path: string,
    private readonly apply: (color: string | undefined) => void = () => undefined,
  ) {
    super(at, path);
  }

  SetSolidColor(color: unknown): void {
    const read = readColor(color);
    this.keep("Color", read);
    this.apply(read);
  }

  Clear(): void {
    this.keep("Color", "none");
    this.apply(undefined);
  }
}

/** The line of a part. */
export class ChartLineFormat extends ChartPart implements WireObject {
  readonly Type = "ChartLineFormat";

  constructor(
    at: ChartAt,
    path: string,
    private readonly apply: (color: string | undefined) => void = () => undefined,
  ) {
    super(at, path);
  }

  get Color(): string {
    return String(this.kept("Color") ?? "#000000");
  }

  set Color(color: string) {
    const read = readColor(color);
    this.keep("Color", read);
    this.apply(read);
  }

  Clear(): void {
    this.keep("LineStyle", "None");
  }
}
keepScalars(ChartLineFormat, { LineStyle: "Continuous", Weight: 1 });

/** The border of a part. */
export class ChartBorder extends ChartPart implements WireObject {
  readonly Type = "ChartBorder";

  Clear(): void {
    this.keep("LineStyle", "None");
  }
}
keepScalars(ChartBorder, { Color: "#D9D9D9", LineStyle: "Continuous", Weight: 0.75 });

/** Fill, font, border and line of a part; each part's class on the wire names those it has. */
export class ChartFormat extends ChartPart implements WireObject {
  constructor(
    at: ChartAt,
    path: string,
    readonly Type: string,
    private readonly apply?: (color: string | undefined) => void,
  ) {
    super(at, path);
  }

  get Fill(): ChartFill {
    return new ChartFill(this.at, `${this.path}.fill`, this.apply);
  }

  get Font(): ChartFont {
    return new ChartFont(this.at, `${this.path}.font`);
  }

  get Border(): ChartBorder {
    return new ChartBorder(this.at, `${this.path}.border`);
  }

  get Line(): ChartLineFormat {
    return new ChartLineFormat(this.at, `${this.path}.line`, this.apply);
  }
}
