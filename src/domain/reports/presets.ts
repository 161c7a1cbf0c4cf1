import type { Preset } from "../views/presets";

/** A report as the product offers it: rows like a view's, and how they stand on paper. */
export type ReportPreset<Id extends string = string> = {
  readonly id: Id;
  /** The rows, in their order; "agenda": what the coming week holds for each owner, gathered from several tables. */
  readonly rows: (Pick<Preset, "filters" | "sort"> & { readonly table: "clients" | "orders" | "contracts" }) | "agenda";
  readonly groupBy: string | null;
  readonly columns: readonly string[];
  /** Columns that are summed under each group and over the report. */
  readonly subtotals: readonly string[];
};

const report = <const Id extends string>(id: Id, preset: Omit<ReportPreset, "id">): ReportPreset<Id> => ({ id, ...preset });

const clientColumns = ["code", "name", "region", "owner", "stage", "last order", "orders", "revenue"];
const notRenewed = { column: "renewal", criterion: { kind: "not renewed" } } as const;

/** Every report of the product, in the order in which it is offered. Its title stands in the locales under `reports.presets.<id>`. */
export const reportPresets = [
  report("clients-by-segment", {
    rows: { table: "clients", filters: [], sort: [{ column: "revenue", descending: true }, { column: "name" }] },
    groupBy: "segment",
    columns: clientColumns,
    subtotals: ["orders", "revenue"],
  }),
  report("clients-by-region", {
    rows: { table: "clients", filters: [], sort: [{ column: "revenue", descending: true }, { column: "name" }] },
    groupBy: "region",
    columns: clientColumns,
    subtotals: ["orders", "revenue"],
  }),
  report("renewals-of-the-month", {
    rows: { table: "contracts", filters: [{ column: "ends", criterion: { kind: "this month" } }, notRenewed], sort: [{ column: "ends" }] },
    groupBy: null,
    columns: ["number", "client", "service", "starts", "ends", "days left", "amount", "renewal", "owner"],
    subtotals: ["amount"],
  }),
  report("receivables", {
    rows: {
      table: "orders",
      filters: [{ column: "receivable", criterion: { kind: "conditions", conditions: [{ operator: ">", value: 0 }] } }],
      sort: [{ column: "payment due" }, { column: "date" }],
    },
    groupBy: "client",
    columns: ["number", "date", "payment due", "service", "amount", "paid", "receivable", "owner"],
    subtotals: ["amount", "paid", "receivable"],
  }),
  report("owners-week", { rows: "agenda", groupBy: "owner", columns: ["date", "what", "client", "phone", "details"], subtotals: [] }),
  report("lost-and-why", {
    rows: {
      table: "orders",
      filters: [{ column: "status", criterion: { kind: "statuses", group: "lost" } }],
      sort: [{ column: "date", descending: true }],
    },
    groupBy: "status",
    columns: ["number", "date", "client", "service", "amount", "owner", "comment"],
    subtotals: ["amount"],
  }),
] as const;

/** A report preset by its id; undefined where there is none. */
export function reportPresetOf(id: string): ReportPreset | undefined {
  return reportPresets.find((preset) => preset.id === id);
}
