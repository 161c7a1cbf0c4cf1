import { cellOf, colours, planResultSheet, TEXT, type ListPart } from "../analysis/sheet-parts";
import type { SheetWords } from "../analysis/sheet-words";
import type { Cell } from "../kernel/cell";
import type { SheetPlan } from "../schema/plan";
import type { FunnelStep, LossReason } from "./conversion";
import type { StageGroup } from "./stages";

/** What the analysis of the funnel found: the stages, why orders were lost, and how many changes of stage the log tells of. */
export type Funnel = { analysisDate: number; steps: FunnelStep[]; reasons: LossReason[]; changes: number };

function reasonsPart(reasons: LossReason[], { say }: SheetWords): ListPart {
  return {
    title: say("funnel.reasons"),
    heads: ["reason", "orders", "clients", "amount", "share"].map((key) => say(`funnel.column.${key}`)),
    columns: [
      { values: reasons.map(({ name }) => name), numberFormat: TEXT },
      { values: reasons.map(({ orders }) => orders), look: "number" },
      { values: reasons.map(({ clients }) => clients), look: "number" },
      { values: reasons.map(({ amount }) => amount), look: "money" },
      { values: reasons.map(({ share }) => share), look: "percent" },
    ],
    chart: {
      name: "cb_Funnel_reasons",
      title: say("funnel.reasonsChart"),
      type: "BarClustered",
      series: [{ column: 3, color: colours.orange }],
    },
  };
}

/** The Funnel sheet: every stage with who stands there, who came so far and who went on; to the right the way as a chart, and why orders were lost. */
export function planFunnelSheet({ analysisDate, steps, reasons, changes }: Funnel, words: SheetWords): SheetPlan {
  const { say, date } = words;
  const groups: Record<StageGroup, string> = {
    prospect: say("data.stageGroups.prospect"),
    client: say("data.stageGroups.client"),
    lost: say("data.stageGroups.lost"),
  };
  return planResultSheet(
    {
      key: "funnel",
      title: say("funnel.title", { date: date(analysisDate) }),
      hints: [
        say("funnel.hint"),
        changes > 0 ? say("funnel.logged", { count: changes }) : say("funnel.unlogged"),
        say("funnel.soFar"),
        say("analyses.rebuilt"),
      ],
      rows: steps.map(({ name, group, now, reached, onward, days, soFar }): Cell[] => [
        name,
        groups[group],
        now,
        group === "lost" ? null : reached,
        cellOf(onward),
        cellOf(days),
        cellOf(soFar),
      ]),
      columns: { "days in stage": { numberFormat: "0.0" }, "days so far": { numberFormat: "0.0" } },
      names: 40,
      chart: {
        name: "cb_Funnel_stages",
        title: say("funnel.chart"),
        type: "BarClustered",
        columns: ["stage", "reached", "now"],
        colors: [colours.blue, colours.orange],
        width: 4,
      },
      parts: [reasonsPart(reasons, words)],
      formats: [{ area: { table: "funnel", columns: ["onward"] }, type: "bar", color: "#9CCBEC" }],
    },
    words,
  );
}
