import type { StoredResult } from "../stored";
import type { Survey } from "./work";

/** The hidden name that tells where a result stands whose sheet has no table: sheets may be renamed, and their ids do not outlive a session. */
export function sheetMark(key: string): string {
  return `cb_sheet_${key.replace(/[^\p{L}\p{N}_]/gu, "_")}`;
}

/** The sheet on which a result stands: that of a table of its, else the one its mark points to; null where it is gone. */
export function sheetOfResult(survey: Survey, key: string, { plan }: Pick<StoredResult, "plan">): string | null {
  const names = new Set(plan.tables.map(({ name }) => name.toLowerCase()));
  const table = survey.tables.find(({ name }) => names.has(name.toLowerCase()));
  return table?.sheet ?? markedSheet(survey, sheetMark(key));
}

function markedSheet({ names, sheets }: Survey, mark: string): string | null {
  const formula = names.find(({ name }) => name.toLowerCase() === mark.toLowerCase())?.formula ?? "";
  const [, quoted, plain] = /^=(?:'((?:[^']|'')+)'|([^'!]+))!/.exec(formula) ?? [];
  const name = quoted?.replace(/''/g, "'") ?? plain;
  return sheets.find((sheet) => sheet.name === name)?.name ?? null;
}
