/** How a file draws a chart type: the element, and what tells apart types that share one. */
export type ChartKind = {
  element: "barChart" | "lineChart" | "areaChart" | "pieChart" | "doughnutChart" | "scatterChart" | "radarChart" | "bubbleChart";
  direction?: "col" | "bar";
  grouping?: string;
  style?: string;
  markers?: boolean;
  lines?: boolean;
  smooth?: boolean;
  exploded?: boolean;
};

const STACKS: [string, string][] = [
  ["Stacked100", "percentStacked"],
  ["Stacked", "stacked"],
];

const scatter = (more: Omit<ChartKind, "element">): ChartKind => ({
  element: "scatterChart",
  style: more.smooth ? "smoothMarker" : "lineMarker",
  ...more,
});

const KINDS: Record<string, ChartKind> = {
  ColumnClustered: { element: "barChart", direction: "col", grouping: "clustered" },
  BarClustered: { element: "barChart", direction: "bar", grouping: "clustered" },
  Line: { element: "lineChart", grouping: "standard", markers: false },
  LineMarkers: { element: "lineChart", grouping: "standard", markers: true },
  Area: { element: "areaChart", grouping: "standard" },
  Pie: { element: "pieChart", exploded: false },
  PieExploded: { element: "pieChart", exploded: true },
  Doughnut: { element: "doughnutChart", exploded: false },
  DoughnutExploded: { element: "doughnutChart", exploded: true },
  XYScatter: scatter({ markers: true, lines: false, smooth: false }),
  XYScatterLines: scatter({ markers: true, lines: true, smooth: false }),
  XYScatterLinesNoMarkers: scatter({ markers: false, lines: true, smooth: false }),
  XYScatterSmooth: scatter({ markers: true, lines: true, smooth: true }),
  XYScatterSmoothNoMarkers: scatter({ markers: false, lines: true, smooth: true }),
  Radar: { element: "radarChart", style: "marker", markers: false },
  RadarMarkers: { element: "radarChart", style: "marker", markers: true },
  RadarFilled: { element: "radarChart", style: "filled" },
  Bubble: { element: "bubbleChart" },
};
for (const [word, grouping] of STACKS) {
  KINDS[`Column${word}`] = { ...KINDS.ColumnClustered!, grouping };
  KINDS[`Bar${word}`] = { ...KINDS.BarClustered!, grouping };
  KINDS[`Line${word}`] = { ...KINDS.Line!, grouping };
  KINDS[`LineMarkers${word}`] = { ...KINDS.LineMarkers!, grouping };
  KINDS[`Area${word}`] = { ...KINDS.Area!, grouping };
}

/** The kind of a type; solid, cylinder, cone and pyramid types come down to their flat ones, unknown ones to columns. */
export function kindOf(type: string): ChartKind {
  const known = KINDS[type];
  if (known) return known;
  const flat = type
    .replace(/^3D|^(Cylinder|Cone|Pyramid)/, "")
    .replace(/^Col(?!umn)/, "Column")
    .replace(/^(Column|Bar)$/, "$1Clustered")
    .replace(/^Bubble3DEffect$/, "Bubble");
  return KINDS[flat] ?? KINDS.ColumnClustered!;
}

/** The type whose kind this is. */
export function typeOf(kind: ChartKind): string {
  const found = Object.entries(KINDS).find(([, known]) =>
    Object.entries(known).every(([key, value]) => kind[key as keyof ChartKind] === value),
  );
  return found?.[0] ?? "ColumnClustered";
}
