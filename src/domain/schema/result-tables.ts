import { analysed, table, type Column } from "./column";

const who = [
  analysed("code", "code", { width: 10 }),
  analysed("reference", "code", { width: 16 }),
  analysed("client", "text", { width: 30 }),
] as const;
const rank = analysed("rank", "integer", { width: 8 });
const revenue = analysed("revenue", "money", { subtotal: true });
const orders = analysed("orders", "integer", { subtotal: true });
const letter = <const K extends string>(key: K): Column<K, "analysis"> => analysed(key, "text", { width: 8, format: "general" });

/** Tables of the analyses' sheets, in the order of the actions; each is rebuilt whole by its action. */
export const resultTables = {
  xyz: table("cb_XYZ", "xyz", [
    ...who,
    revenue,
    analysed("monthly mean", "money"),
    analysed("variation", "number"),
    letter("XYZ"),
    letter("ABC"),
    letter("ABC XYZ"),
  ]),
  rating: table("cb_Rating", "rating", [
    rank,
    ...who,
    letter("rating"),
    analysed("points", "number"),
    analysed("profit", "money", { subtotal: true }),
    revenue,
    orders,
    analysed("margin", "percent"),
    analysed("on time", "percent"),
    analysed("satisfaction", "number"),
    letter("ABC"),
    analysed("group of nine", "text", { width: 14, format: "general" }),
    analysed("discount", "percent"),
    analysed("why", "text", { width: 90 }),
  ]),
  "base-kinds": table("cb_BaseKinds", "base-kinds", [
    ...who,
    analysed("base", "text", { width: 16 }),
    analysed("first order", "date"),
    analysed("last order", "date"),
    analysed("days silent", "integer", { width: 12 }),
    orders,
    revenue,
    letter("ABC"),
    analysed("why", "text", { width: 60 }),
  ]),
  rhythm: table("cb_Rhythm", "rhythm", [
    ...who,
    analysed("rhythm", "text", { width: 12 }),
    analysed("order days", "integer", { width: 11 }),
    analysed("median gap", "number"),
    analysed("variation", "number"),
    analysed("last order", "date"),
    analysed("next expected", "date", { width: 15 }),
    analysed("days since", "integer", { width: 12 }),
    analysed("days overdue", "integer", { width: 13 }),
    revenue,
  ]),
  cohorts: table("cb_Cohorts", "cohorts", [
    analysed("cohort", "date", { width: 11 }),
    analysed("months since", "integer", { width: 13 }),
    analysed("active", "integer"),
    orders,
    revenue,
    analysed("size", "integer"),
    analysed("retention", "percent"),
  ]),
  movement: table("cb_Movement", "movement", [
    ...who,
    analysed("from", "text"),
    analysed("to", "text"),
    analysed("RFM before", "integer", { width: 12, format: "score" }),
    analysed("RFM now", "integer", { width: 11, format: "score" }),
    analysed("ABC before", "text", { width: 12, format: "general" }),
    analysed("ABC now", "text", { width: 11, format: "general" }),
    analysed("movement", "text", { width: 14 }),
    revenue,
  ]),
  "renewal-risk": table("cb_RenewalRisk", "renewal-risk", [
    analysed("contract", "code", { width: 14 }),
    ...who,
    analysed("service", "text", { width: 24 }),
    analysed("ends", "date"),
    analysed("days left", "integer"),
    analysed("amount", "money", { subtotal: true }),
    analysed("receivable", "money", { subtotal: true }),
    analysed("segment", "text"),
    analysed("owner", "text"),
  ]),
  "lifetime-value": table("cb_LifetimeValue", "lifetime-value", [
    rank,
    ...who,
    analysed("repeat orders", "integer", { width: 12 }),
    analysed("weeks to last", "number", { width: 13 }),
    analysed("weeks known", "number", { width: 13 }),
    analysed("alive", "percent", { width: 12 }),
    analysed("expected orders", "number", { width: 13 }),
    analysed("average order", "money"),
    analysed("value", "money", { subtotal: true }),
  ]),
  funnel: table("cb_Funnel", "funnel", [
    analysed("stage", "text", { width: 20 }),
    analysed("group", "text", { width: 14 }),
    analysed("now", "integer"),
    analysed("reached", "integer"),
    analysed("onward", "percent", { width: 12 }),
    analysed("days in stage", "number", { width: 14 }),
    analysed("days so far", "number", { width: 13 }),
  ]),
  analyses: table("cb_Analyses", "analyses", [
    analysed("analysis", "text", { width: 24 }),
    analysed("group", "text", { width: 20 }),
    analysed("clients", "integer"),
    analysed("share of clients", "percent", { width: 14 }),
    analysed("revenue", "money"),
    analysed("share", "percent"),
  ]),
  /** What earlier runs found, kept out of sight: one text in parts a day. */
  snapshots: table("cb_Snapshots", "snapshots", [
    analysed("date", "date"),
    analysed("part", "integer"),
    analysed("content", "long text", { width: 60 }),
  ]),
  /** The stages of clients as the last run saw them, kept out of sight: one text in parts. */
  "seen-stages": table("cb_SeenStages", "seen-stages", [
    analysed("when", "date", { format: "date and time" }),
    analysed("part", "integer"),
    analysed("content", "long text", { width: 60 }),
  ]),
} as const;

/** Tables of the analyses beyond RFM and ABC; each stands on a sheet of its key. */
export type ResultTableKey = keyof typeof resultTables;
