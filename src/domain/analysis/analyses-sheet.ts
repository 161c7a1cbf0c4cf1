import type { Cell } from "../kernel/cell";
import type { SheetPlan } from "../schema/plan";
import type { Cross, GroupSum } from "./cross";
import { planResultSheet } from "./sheet-parts";
import type { SheetWords } from "./sheet-words";

/** What all analyses found, side by side. */
export type Everything = {
  analysisDate: number;
  /** By analysis, named as in the base's language. */
  groups: { analysis: string; groups: GroupSum[] }[];
  /** Segments × ABC. */
  segmentsAbc: Cross;
  /** What changed since `since` in words; null where there is nothing to compare with. */
  changes: { since: number; told: string[] } | null;
};

function rowsOf({ groups }: Everything): Cell[][] {
  return groups.flatMap(({ analysis, groups: sums }) => {
    const clients = sums.reduce((sum, group) => sum + group.clients, 0);
    const revenue = sums.reduce((sum, group) => sum + Math.max(0, group.revenue), 0);
    return sums.map((group) => [
      analysis,
      group.name,
      group.clients,
      clients > 0 ? group.clients / clients : null,
      group.revenue,
      revenue > 0 ? group.revenue / revenue : null,
    ]);
  });
}

function changesOf({ changes }: Everything, { say }: SheetWords): string[] {
  if (!changes) return [say("analyses.everything.none")];
  return changes.told.length > 0 ? changes.told : [say("analyses.everything.same")];
}

/** The sheet of all analyses: every group with its clients and money, and to the right what changed and segments × ABC. */
export function planAnalysesSheet(everything: Everything, words: SheetWords): SheetPlan {
  const { say, date } = words;
  const { segmentsAbc: cross, changes } = everything;
  const matrix = { corner: say("analyses.everything.corner"), rows: cross.rows, columns: cross.columns };
  return planResultSheet(
    {
      key: "analyses",
      title: say("analyses.everything.title", { date: date(everything.analysisDate) }),
      hints: [say("analyses.everything.hint"), say("analyses.rebuilt")],
      rows: rowsOf(everything),
      parts: [
        {
          title: changes ? say("analyses.everything.changes", { date: date(changes.since) }) : say("analyses.movement.changes"),
          heads: [say("analyses.movement.what")],
          columns: [{ values: changesOf(everything, words) }],
        },
        { title: say("analyses.everything.matrix"), ...matrix, values: cross.clients, look: "number" },
        { title: say("analyses.everything.matrixRevenue"), ...matrix, values: cross.revenue, look: "money" },
      ],
      formats: [{ area: { table: "analyses", columns: ["share of clients", "share"] }, type: "bar", color: "#9CCBEC" }],
    },
    words,
  );
}
