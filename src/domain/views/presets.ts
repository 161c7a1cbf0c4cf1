import type { SettingKey } from "../schema/settings";
import type { TableKey } from "../schema/tables";
import type { Criterion, SortKey } from "./view";

/** What a view may be told beside its id. */
export const viewParameters = ["region", "days", "owner", "kind", "cell"] as const;
export type ViewParameter = (typeof viewParameters)[number];

/** A number of days after (ahead) or before (back) the analysis date: those given, else the setting's, else the number. */
export type DayBound = number | { direction: "ahead" | "back"; setting?: SettingKey; otherwise?: number };

/** A criterion of a preset: one of a view's, or a place for what was given, what Settings say or what Lists hold. */
export type PresetCriterion =
  | Exclude<Criterion, { kind: "days" }>
  | { kind: "days"; from?: DayBound; to?: DayBound }
  /** The parameter's value; where it is not given, `otherwise` holds. */
  | { kind: "given"; parameter: "region" | "owner" | "kind"; otherwise: "any" | "filled" | "asked" }
  | { kind: "yes" }
  /** Anything but yes; where the column is gone, nothing is left out. */
  | { kind: "not yes" }
  /** Statuses of a group on Lists. */
  | { kind: "statuses"; group: "open" | "won" | "lost" }
  /** Stages of a group on Lists. */
  | { kind: "stages"; group: "prospect" | "client" | "lost" }
  /** Names that stand on the segment map between these scores, and those of the rules that mean the same. */
  | { kind: "segments"; r: [number, number]; fm: [number, number]; rules: readonly string[] }
  /** Anything but the renewal that says it was renewed. */
  | { kind: "not renewed" };

/** A view as the product offers it: `sort` presets keep the filters that are on, those of the `cell` take table and column from it. */
export type Preset<Id extends string = string> = {
  readonly id: Id;
  readonly kind: "view" | "sort";
  readonly table: TableKey | "of the cell";
  readonly filters: readonly { readonly column: string; readonly criterion: PresetCriterion }[];
  readonly sort: readonly SortKey[];
  /** null: the columns stay as they are. Filtered columns come into sight beside these. */
  readonly columns: readonly string[] | null;
};

type Declared = Omit<Preset, "id" | "kind">;
const view = <const Id extends string>(id: Id, preset: Declared): Preset<Id> => ({ id, kind: "view", ...preset });
const sort = <const Id extends string>(id: Id, table: Preset["table"], keys: readonly SortKey[]): Preset<Id> => ({
  id,
  kind: "sort",
  table,
  filters: [],
  sort: keys,
  columns: null,
});

const ascending = (column: string): SortKey => ({ column });
const descending = (column: string): SortKey => ({ column, descending: true });
const not = (column: "archived" | "stop") => ({ column, criterion: { kind: "not yes" } }) as const;
const contractColumns = ["number", "client", "service", "ends", "amount", "renewal", "days left", "status", "region", "owner", "comment"];

/** Every view of the product, in the order in which it is offered. */
export const presets = [
  view("renewals-due", {
    table: "contracts",
    filters: [
      { column: "ends", criterion: { kind: "days", from: 0, to: { direction: "ahead", setting: "renewalHorizon", otherwise: 60 } } },
      { column: "renewal", criterion: { kind: "not renewed" } },
    ],
    sort: [ascending("ends")],
    columns: contractColumns,
  }),
  view("expired", {
    table: "contracts",
    filters: [
      { column: "ends", criterion: { kind: "days", from: { direction: "back" }, to: -1 } },
      { column: "renewal", criterion: { kind: "not renewed" } },
    ],
    sort: [descending("ends")],
    columns: contractColumns,
  }),
  view("by-region", {
    table: "clients",
    filters: [{ column: "region", criterion: { kind: "given", parameter: "region", otherwise: "any" } }],
    sort: [ascending("region"), ascending("name")],
    columns: ["code", "name", "phone", "email", "region", "city", "service", "stage", "owner", "last order", "revenue", "contract ends"],
  }),
  view("my-clients", {
    table: "clients",
    filters: [{ column: "owner", criterion: { kind: "given", parameter: "owner", otherwise: "asked" } }, not("archived")],
    sort: [ascending("next contact"), ascending("name")],
    columns: [
      "code",
      "name",
      "phone",
      "email",
      "region",
      "stage",
      "owner",
      "next contact",
      "next step",
      "last order",
      "revenue",
      "comment",
    ],
  }),
  view("important", {
    table: "clients",
    filters: [{ column: "important", criterion: { kind: "yes" } }, not("archived")],
    sort: [descending("revenue"), ascending("name")],
    columns: ["code", "name", "phone", "email", "region", "stage", "owner", "next contact", "last order", "revenue", "segment", "ABC"],
  }),
  view("to-call", {
    table: "clients",
    filters: [
      { column: "next contact", criterion: { kind: "days", to: { direction: "ahead", otherwise: 0 } } },
      not("stop"),
      not("archived"),
    ],
    sort: [ascending("next contact"), ascending("name")],
    columns: ["code", "name", "phone", "contact hours", "stage", "owner", "next contact", "next step", "last order", "revenue", "comment"],
  }),
  view("silent", {
    table: "clients",
    filters: [
      { column: "last order", criterion: { kind: "days", to: { direction: "back", setting: "silence", otherwise: 180 } } },
      not("archived"),
    ],
    sort: [descending("revenue"), ascending("name")],
    columns: ["code", "name", "phone", "email", "stage", "owner", "next contact", "last order", "orders", "revenue", "comment"],
  }),
  view("debtors", {
    table: "clients",
    filters: [{ column: "receivable", criterion: { kind: "conditions", conditions: [{ operator: ">", value: 0 }] } }],
    sort: [descending("receivable"), ascending("name")],
    columns: ["code", "name", "phone", "email", "owner", "last order", "orders", "revenue", "receivable", "comment"],
  }),
  view("lost", {
    table: "orders",
    filters: [{ column: "status", criterion: { kind: "statuses", group: "lost" } }],
    sort: [ascending("status"), descending("date")],
    columns: ["number", "date", "client", "service", "amount", "status", "owner", "comment"],
  }),
  view("new-this-month", {
    table: "clients",
    filters: [{ column: "first order", criterion: { kind: "this month" } }],
    sort: [ascending("first order"), ascending("name")],
    columns: ["code", "name", "phone", "email", "region", "service", "stage", "owner", "source", "first order", "orders", "revenue"],
  }),
  view("birthdays", {
    table: "clients",
    filters: [{ column: "birthday", criterion: { kind: "this month", anyYear: true } }, not("stop"), not("archived")],
    sort: [ascending("name")],
    columns: ["code", "name", "phone", "email", "owner", "birthday", "interests", "last order", "revenue", "segment"],
  }),
  view("base-kind", {
    table: "clients",
    filters: [{ column: "base", criterion: { kind: "given", parameter: "kind", otherwise: "filled" } }],
    sort: [ascending("base"), ascending("name")],
    columns: ["code", "name", "phone", "stage", "owner", "base", "last order", "orders", "revenue", "segment", "ABC"],
  }),
  view("a-at-risk", {
    table: "clients",
    filters: [
      { column: "ABC", criterion: { kind: "values", values: ["A"] } },
      { column: "segment", criterion: { kind: "segments", r: [1, 2], fm: [3, 5], rules: ["atRisk", "cantLoseThem"] } },
      not("archived"),
    ],
    sort: [descending("revenue"), ascending("name")],
    columns: ["code", "name", "phone", "email", "owner", "next contact", "next step", "last order", "revenue", "segment", "ABC"],
  }),
  view("like-this-cell", { table: "of the cell", filters: [], sort: [], columns: null }),
  sort("sort-contract-end", "clients", [ascending("contract ends"), ascending("name")]),
  sort("sort-last-order", "clients", [descending("last order"), ascending("name")]),
  sort("sort-revenue", "clients", [descending("revenue"), ascending("name")]),
  sort("sort-stage", "clients", [ascending("stage order"), ascending("name")]),
  sort("sort-name", "clients", [ascending("name")]),
  sort("sort-next-contact", "clients", [ascending("next contact"), ascending("name")]),
  sort("sort-order-date", "orders", [descending("date"), ascending("number")]),
  sort("sort-this-column", "of the cell", []),
] as const;

export type PresetId = (typeof presets)[number]["id"];

/** A preset by its id; undefined where there is none. */
export function presetOf(id: string): Preset<PresetId> | undefined {
  return presets.find((preset) => preset.id === id);
}

/** The date of a table that `days` looks ahead to where the view has no such bound of its own. */
export const aheadColumns: Readonly<Partial<Record<string, string>>> = { clients: "contract ends", contracts: "ends" };

/** The columns that parameters narrow, in any table that has them. */
export const narrowing = { region: "region", owner: "owner", kind: "base" } as const;

/** The action that fills a column of the clients; other tables show the same by formula. */
export const filledBy: Readonly<Partial<Record<string, string>>> = {
  segment: "rfm",
  R: "rfm",
  F: "rfm",
  M: "rfm",
  RFM: "rfm",
  ABC: "abc",
  XYZ: "xyz",
  rating: "rating",
  base: "base-kinds",
  rhythm: "rhythm",
};
