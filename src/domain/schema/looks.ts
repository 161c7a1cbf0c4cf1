import { lookOf } from "../funnel/stages";
import { literal } from "./formulas";
import { lists } from "./lists";
import type { FormatPlan, TablePlan } from "./plan";
import { fixedCell, mark } from "./table-plan";
import type { Records } from "./table-plan";
import type { DataWords } from "./words";

/**
 * Colours the cells of a column by the stage that stands in them, as the rows of the list Stages say. The formulas read the
 * list by its rows, so that a renamed stage keeps its colours.
 */
export function stageColours(plan: TablePlan, stages: Records): FormatPlan[] {
  const cell = fixedCell(plan, "stage");
  return stages.flatMap((record, index) => {
    const look = lookOf(record["colour"], record["second colour"]);
    const formula = `=AND(${cell}<>"",${cell}=INDEX(${lists.stages.name},${index + 1}))`;
    return look === undefined ? [] : [mark(plan, "stage", formula, look)];
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
