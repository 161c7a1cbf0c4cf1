import { lookOf } from "../funnel/stages";
import { literal } from "./formulas";
import { lists } from "./lists";
import type { FormatPlan, TablePlan } from "./plan";
import { fixedCell, mark } from "./table-plan";
import type { Records } from "./table-plan";
import type { DataWords } from "./words";

/**
 * True in cells that hold the stage in a row (from 0) of the list Stages. The list is read by its rows, so that a renamed stage keeps
 * its colours. `cell` is the first of the column ("$G4").
 */
export function stageRule(cell: string, row: number): string {
  return `=AND(${cell}<>"",${cell}=INDEX(${lists.stages.name},${row + 1}))`;
}

/** True for a formula that `stageRule` made, wherever its column stands by now. */
export function isStageRule(formula: string): boolean {
  const cell = String.raw`\$?[A-Z]{1,3}\$?\d+`;
  return new RegExp(`^=AND\\(${cell}<>"",${cell}=INDEX\\(${lists.stages.name},\\d+\\)\\)$`, "i").test(formula.replace(/ /g, ""));
}

/** Colours the cells of a column by the stage that stands in them, as the rows of the list Stages say. */
export function stageColours(plan: TablePlan, stages: Records): FormatPlan[] {
  const cell = fixedCell(plan, "stage");
  return stages.flatMap((record, row) => {
    const look = lookOf(record["colour"], record["second colour"]);
    return look === undefined ? [] : [mark(plan, "stage", stageRule(cell, row), look)];
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
