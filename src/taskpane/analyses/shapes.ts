import type { Direction, Movement } from "../../domain/analysis/movement";
import type { Scorecard } from "../../domain/analysis/scorecard";
import type { FunnelStep, LossReason } from "../../domain/funnel/conversion";

/** Results of the analyses, as actions.md fixes them, so far as the pane shows them. */
export type Group = { name: string; clients: number; revenue: number };
export type Classes = { classes: { name: string; clients: number; value: number; share: number }[] };
export type Segments = { clients: number; segments: Group[] };
export type Evenness = { classes: Group[] };
export type Rated = { ratings: Group[]; groups: Group[]; discounts: Group[] };
export type Kinds = { kinds: (Group & { id: string })[] };
export type Rhythms = {
  rhythms: (Group & { overdue: number })[];
  overdue: { code: string; client: string; days: number; usual: number }[];
};
export type Stays = {
  scorecard: Scorecard;
  /** `month` as "2026-03". */
  months: { month: string; newRevenue: number; returningRevenue: number; newClients: number; returningClients: number }[];
};
export type Moved = {
  totals: Movement["totals"];
  matrix: { names: string[]; clients: number[][] };
  changes: string[];
  /** The largest revenue first. */
  movers: { code: string; client: string; direction: Direction; revenue: number; from: string | null; to: string | null }[];
};
export type Renewals = {
  totals: { contracts: number; amount: number; receivable: number };
  segments: { name: string; amount: number; owes: number; owesNothing: number; unknown: number }[];
  contracts: { contract: string; code: string; client: string; ends: string; daysLeft: number; amount: number; segment: string }[];
};
export type Lifetime = {
  method: "bgnbd" | "nbd" | "none";
  spendFitted: "yes" | "no";
  value: number | null;
  heldOut: { weeks: number; expected: number; actual: number } | null;
  top: { code: string; client: string; alive: number; orders: number; value: number }[];
};
export type FunnelResult = { stages: FunnelStep[]; reasons: LossReason[]; won: number; clients: number; changes: number };
export type Everything = Record<string, unknown> & { movement: Moved | null; changes: string[] };
