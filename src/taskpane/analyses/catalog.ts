import type { BaseState } from "../../actions/ports";

/** The analyses by what they are about, in the order in which they are offered; each by its action's id. */
export const analysisGroups = [
  { id: "worth", analyses: ["rfm", "abc", "rating", "base-kinds"] },
  { id: "buying", analyses: ["xyz", "rhythm", "cohorts", "funnel"] },
  { id: "ahead", analyses: ["movement", "renewal-risk", "lifetime-value"] },
] as const;

/** What an analysis stands on beside orders, by the table that must have them. */
const stands: Readonly<Record<string, "contracts" | "snapshots">> = { "renewal-risk": "contracts", movement: "snapshots" };

/** The table in which an analysis lacks what it stands on: contracts, or snapshots of two days (`days` has them); null where it can run. */
export function lackOf(analysis: string, { tables }: BaseState, days: number): "contracts" | "snapshots" | null {
  const needed = stands[analysis];
  if (!needed) return null;
  const isThere = needed === "snapshots" ? days > 1 : (tables.find(({ key }) => key === needed)?.rows ?? 0) > 0;
  return isThere ? null : needed;
}

/** Every analysis, as offered. */
export const analyses: readonly string[] = analysisGroups.flatMap((group) => group.analyses);

/** True for an action that shows what analyses found: one of them, or all at once. */
export const isAnalysis = (action: string): boolean => action === "analyse-everything" || analyses.includes(action);
