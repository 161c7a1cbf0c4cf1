import type { StoredResult } from "../stored";
import type { Survey } from "./work";

/** What Excel writes in the place of a sheet that is no more: "=#REF!$A$1". */
const deleted = "#REF";

const markStart = "cb_sheet_";

/** The hidden name that tells where a result stands: sheets may be renamed, and their ids do not outlive a session. */
export function sheetMark(key: string): string {
  return `${markStart}${key.replace(/[^\p{L}\p{N}_]/gu, "_")}`;
}

/** True for the name of a mark. */
export function isMark(name: string): boolean {
  return name.startsWith(markStart);
}

/** The sheet on which a result stands: the one its mark points to; without a mark, that of a table of its. Null where it is gone. */
export function sheetOfResult(survey: Survey, key: string, { plan }: Pick<StoredResult, "plan">): string | null {
  const marked = markedSheet(survey, key);
  if (marked !== undefined) return marked;
  const names = new Set(plan.tables.map(({ name }) => name.toLowerCase()));
  return survey.tables.find(({ name }) => names.has(name.toLowerCase()))?.sheet ?? null;
}

/** The sheet that a result's mark points to; null where the user deleted it, undefined where no mark points to a sheet. */
export function markedSheet({ names, sheets }: Survey, key: string): string | null | undefined {
  const mark = sheetMark(key).toLowerCase();
  const found = names.find(({ name }) => name.toLowerCase() === mark);
  if (!found) return undefined;
  const [, quoted, plain] = /^=(?:'((?:[^']|'')+)'|([^'!]+))!/.exec(found.formula) ?? [];
  if (plain === deleted) return null;
  const name = quoted?.replace(/''/g, "'") ?? plain;
  return sheets.find((sheet) => sheet.name === name)?.name;
}
