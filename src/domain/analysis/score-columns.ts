import { columnOf } from "../schema/tables";
import { scoreKeys, type ScoreKey } from "./why";

/** Columns of sheets whose name is no score's and that tell of one: what it is made of, or the same under another name. */
const tellOf: Readonly<Record<string, Readonly<Record<string, ScoreKey>>>> = {
  clients: { RFM: "segment" },
  rfm: { recency: "R", frequency: "F", monetary: "M", RFM: "segment", why: "segment" },
  abc: { rank: "ABC", share: "ABC", "share before": "ABC" },
  xyz: { "monthly mean": "XYZ", variation: "XYZ", "ABC XYZ": "XYZ" },
  rating: { rank: "rating", points: "rating", why: "rating" },
  "base-kinds": { "days silent": "base", why: "base" },
  rhythm: {
    "order days": "rhythm",
    "median gap": "rhythm",
    variation: "rhythm",
    "next expected": "rhythm",
    "days since": "rhythm",
    "days overdue": "rhythm",
  },
  movement: {
    from: "segment",
    to: "segment",
    "RFM before": "segment",
    "RFM now": "segment",
    movement: "segment",
    "ABC before": "ABC",
    "ABC now": "ABC",
  },
};

/** The score of a client that a column of a table holds or tells of; null for columns of anything else, the user's own among them. */
export function scoreOfColumn(table: string, column: string): ScoreKey | null {
  const told = tellOf[table]?.[column];
  if (told) return told;
  return columnOf(table, column) ? (scoreKeys.find((key) => key === column) ?? null) : null;
}
