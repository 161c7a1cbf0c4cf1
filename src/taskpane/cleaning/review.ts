import type { Cell } from "../../domain/kernel/cell";
import { textOf } from "../../domain/kernel/text";
import { mergeCells } from "../../domain/merging/merge-cells";
import { pointingTables, type MergeField, type PointingTable, type SideBySideRecord } from "../../domain/merging/side-by-side";

/** What the user decided of a group: places of records in it. `choices` by field key; a field without one goes by its rule. */
export type Review = { stays: number; leftOut: readonly number[]; choices: Readonly<Record<string, number>> };

/** What a review is about; `isYes` tells cells that say yes in the base's language. */
export type Reviewed = { fields: readonly MergeField[]; records: readonly SideBySideRecord[]; isYes: (cell: Cell) => boolean };

/** As a review begins: whoever has most orders stays, of equals the oldest code; nothing else is decided. */
export function firstReview(records: readonly SideBySideRecord[]): Review {
  const better = (a: SideBySideRecord, b: SideBySideRecord): boolean =>
    a.counts.orders === b.counts.orders ? a.code < b.code : a.counts.orders > b.counts.orders;
  const stays = records.reduce((best, record, at) => (better(record, records[best]!) ? at : best), 0);
  return { stays, leftOut: [], choices: {} };
}

/** Places of the records that become one, the one that stays first. */
export function includedIn(records: readonly SideBySideRecord[], { stays, leftOut }: Review): number[] {
  return [stays, ...records.map((_, at) => at).filter((at) => at !== stays && !leftOut.includes(at))];
}

/** Fields in which the records differ, contradictions first, and those that they have in common; fields that none has are left out. */
export function sortedFields({ fields, records }: Reviewed): { differing: MergeField[]; same: MergeField[] } {
  const texts = ({ key }: MergeField) => new Set(records.map(({ cells }) => textOf(cells[key])));
  const said = (field: MergeField) => [...texts(field)].filter((text) => text !== "").length;
  const filled = fields.filter((field) => said(field) > 0);
  const differing = filled.filter((field) => texts(field).size > 1);
  const contradicts = (field: MergeField) => said(field) > 1;
  return {
    differing: [...differing.filter(contradicts), ...differing.filter((field) => !contradicts(field))],
    same: filled.filter((field) => texts(field).size === 1),
  };
}

/** Choices by the place among the records that become one; those of whoever is left out fall away. */
function choicesAmong(places: readonly number[], { choices }: Review): Record<string, number> {
  const found = Object.entries(choices).map(([key, at]) => [key, places.indexOf(at)] as const);
  return Object.fromEntries(found.filter(([, at]) => at >= 0));
}

/** The cells of the client that the records become, by field key. */
export function mergedCells({ fields, records, isYes }: Reviewed, review: Review): Record<string, Cell> {
  const places = includedIn(records, review);
  return mergeCells({ fields, records: places.map((at) => records[at]!.cells), choices: choicesAmong(places, review), isYes });
}

/** How many records will name the client. */
export function mergedCounts(records: readonly SideBySideRecord[], review: Review): Record<PointingTable, number> {
  const places = includedIn(records, review);
  const sum = (table: PointingTable) => places.reduce((total, at) => total + records[at]!.counts[table], 0);
  return Object.fromEntries(pointingTables.map((table) => [table, sum(table)])) as Record<PointingTable, number>;
}

/** The values of the action merge. */
export function mergeValues(records: readonly SideBySideRecord[], review: Review): { into: string; records: string; values: string } {
  const places = includedIn(records, review);
  const codes = places.map((at) => records[at]!.code);
  const chosen = Object.entries(choicesAmong(places, review)).map(([key, at]) => `${key}:${codes[at]}`);
  return { into: codes[0]!, records: codes.slice(1).join(","), values: chosen.join(",") };
}
