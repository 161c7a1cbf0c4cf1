import { stages } from "../funnel/stages";
import { literal } from "./formulas";
import { lists } from "./lists";
import type { FormatPlan, TablePlan } from "./plan";
import { fixedCell, mark } from "./table-plan";
import type { DataWords } from "./words";

/** Colours the cells of a column by the stage that stands in them; the formulas read the list, so that a renamed stage keeps its colours. */
export function stageColours(plan: TablePlan): FormatPlan[] {
  const cell = fixedCell(plan, "stage");
  return stages.map(({ look }, index) => {
    const border = look.second === undefined ? {} : { border: look.second };
    return mark(plan, "stage", `=AND(${cell}<>"",${cell}=INDEX(${lists.stages.name},${index + 1}))`, {
      fill: look.fill,
      font: look.font,
      ...border,
    });
  });
}

/** Marks contracts that have ended or end soon. */
export function contractColours(plan: TablePlan, words: DataWords): FormatPlan[] {
  const cell = fixedCell(plan, "status");
  return [
    mark(plan, "status", `=${cell}=${literal(words.contractStatuses.expired)}`, { fill: "#FDE7E9", font: "#8A0D12" }),
    mark(plan, "status", `=${cell}=${literal(words.contractStatuses["ends soon"])}`, { fill: "#FFF4CE", font: "#6B4A00" }),
  ];
}
