import type { Reason } from "../cleaning/duplicates/fields";
import type { Cell } from "../kernel/cell";
import type { ColumnKind } from "../schema/plan";

/** Tables whose records name a client. */
export const pointingTables = ["contacts", "contracts", "orders", "interactions"] as const;
export type PointingTable = (typeof pointingTables)[number];

/**
 * What a field of merged clients becomes unless a record is chosen for it: "own": what the client has that stays, else the first that the
 * others have; "joined": what they all have; "earliest": the first day; "yes": yes where one says so; "left over": the phones that found
 * no other place.
 */
export type MergeRule = "own" | "joined" | "earliest" | "yes" | "left over";

/** A column of the clients that a merge decides upon; `key` is the header where it is the user's own (`kind` null then). */
export type MergeField = { key: string; header: string; kind: ColumnKind | null; rule: MergeRule };

/** A client of a group: his code (what `merge` calls him; "" where he has none), his cells by field key, and how many records name him. */
export type SideBySideRecord = { code: string; cells: Record<string, Cell>; counts: Record<PointingTable, number> };

/** Clients that may be one; `score` (0 to 1) is that of the weakest link, `reasons` say why, with the two texts. */
export type SideBySideGroup = { records: SideBySideRecord[]; score: number; reasons: Pick<Reason, "code" | "a" | "b">[] };

/** Groups of clients that may be one, to be looked at side by side; `more` groups are only counted. */
export type SideBySide = { fields: MergeField[]; groups: SideBySideGroup[]; more: number };
