import { analysed, calculated, table, typed } from "./column";
import type { Column, Table } from "./column";
import { listTables } from "./list-tables";
import { logTables } from "./log-tables";
import { resultTables } from "./result-tables";

const clients = table(
  "cb_Clients",
  "clients",
  [
    typed("code", "code", { unique: true, required: true, width: 10 }),
    typed("name", "text", { required: true, width: 34 }),
    typed("phone", "phone"),
    typed("email", "email"),
    typed("region", "list", { list: "regions" }),
    typed("service", "list", { list: "services", width: 28 }),
    typed("stage", "list", { list: "stages", strict: true, width: 20 }),
    typed("owner", "list", { list: "owners" }),
    typed("next contact", "date"),
    calculated("last order", "date"),
    calculated("orders", "integer", { subtotal: true }),
    calculated("revenue", "money", { subtotal: true }),
    analysed("segment", "text", { width: 17, format: "general" }),
    analysed("ABC", "text", { width: 7, format: "general" }),
    typed("comment", "long text"),
  ],
  [
    typed("kind", "list", { list: "kinds", strict: true, width: 15 }),
    typed("activity", "list", { list: "activities" }),
    typed("city", "text"),
    typed("address", "text", { width: 28 }),
    typed("postcode", "code"),
    typed("country", "text"),
    typed("second phone", "phone"),
    typed("preferred channel", "list", { list: "channels" }),
    typed("contact hours", "text", { width: 15 }),
    typed("source", "list", { list: "sources" }),
    typed("important", "yesno"),
    typed("next step", "text", { width: 26 }),
    calculated("first order", "date"),
    calculated("average order", "money"),
    calculated("receivable", "money", { subtotal: true }),
    calculated("contract ends", "date"),
    typed("birthday", "date"),
    typed("interests", "text"),
    typed("tax id", "code", { width: 15 }),
    typed("reference", "code", { width: 16 }),
    typed("consent", "date"),
    typed("stop", "yesno"),
    typed("archived", "yesno"),
    analysed("R", "integer", { width: 6, format: "score" }),
    analysed("F", "integer", { width: 6, format: "score" }),
    analysed("M", "integer", { width: 6, format: "score" }),
    analysed("RFM", "integer", { width: 7, format: "score" }),
    analysed("XYZ", "text", { width: 7, format: "general" }),
    analysed("group of nine", "text", { format: "general" }),
    analysed("rating", "text", { width: 9, format: "general" }),
    analysed("base", "text", { width: 15, format: "general" }),
    analysed("rhythm", "text", { width: 15, format: "general" }),
    analysed("discount", "percent"),
  ],
  [calculated("stage order", "integer"), calculated("label", "text")],
);

const contacts = table(
  "cb_Contacts",
  "contacts",
  [
    typed("client", "client", { required: true }),
    typed("person", "text", { required: true, width: 26 }),
    typed("position", "text", { width: 22 }),
    typed("decision maker", "yesno", { width: 15 }),
    typed("phone", "phone"),
    typed("email", "email"),
    typed("comment", "long text"),
  ],
  [calculated("client name", "text", { width: 28 }), typed("messenger", "text"), typed("birthday", "date"), typed("best time", "text")],
  [calculated("client code", "code")],
);

const contracts = table(
  "cb_Contracts",
  "contracts",
  [
    typed("number", "code", { required: true, width: 14 }),
    typed("client", "client", { required: true }),
    typed("service", "list", { list: "services", width: 28 }),
    typed("starts", "date"),
    typed("ends", "date"),
    typed("amount", "money", { subtotal: true }),
    typed("renewal", "list", { list: "renewals", strict: true }),
    calculated("days left", "integer"),
    calculated("status", "text", { width: 14 }),
    typed("comment", "long text"),
  ],
  [
    typed("signed", "date"),
    calculated("client name", "text", { width: 28 }),
    calculated("region", "text"),
    calculated("owner", "text"),
    calculated("ABC", "text", { width: 7 }),
  ],
  [calculated("client code", "code")],
);

const orders = table(
  "cb_Orders",
  "orders",
  [
    typed("number", "code", { required: true }),
    typed("date", "date", { required: true }),
    typed("client", "client", { required: true }),
    typed("service", "list", { list: "services", width: 28 }),
    typed("quantity", "number", { subtotal: true }),
    typed("amount", "money", { required: true, subtotal: true }),
    typed("paid", "money", { subtotal: true }),
    calculated("receivable", "money", { subtotal: true }),
    typed("status", "list", { list: "order-statuses", strict: true, width: 28 }),
    typed("owner", "list", { list: "owners" }),
    typed("comment", "long text"),
  ],
  [
    calculated("client name", "text", { width: 28 }),
    typed("cost", "money", { subtotal: true }),
    calculated("margin", "money", { subtotal: true }),
    typed("payment due", "date"),
    typed("delivery due", "date"),
    typed("delivered", "date"),
    calculated("days late", "integer"),
    calculated("sale", "integer", { width: 8 }),
  ],
  [calculated("client code", "code")],
);

const interactions = table(
  "cb_Interactions",
  "interactions",
  [
    typed("date", "date", { required: true }),
    typed("client", "client", { required: true }),
    typed("owner", "list", { list: "owners" }),
    typed("kind", "list", { list: "interaction-kinds", width: 18 }),
    typed("result", "list", { list: "results", width: 26 }),
    typed("note", "long text", { width: 44 }),
    typed("next contact", "date"),
  ],
  [
    calculated("client name", "text", { width: 28 }),
    typed("minutes", "integer", { subtotal: true }),
    typed("offer", "text", { width: 22 }),
    typed("reaction", "list", { list: "reactions" }),
  ],
  [calculated("client code", "code")],
);

const services = table("cb_Services", "services", [
  typed("service", "text", { required: true, unique: true, width: 30 }),
  typed("category", "text"),
  typed("unit", "text", { width: 12 }),
  typed("price", "money"),
  typed("cost", "money"),
  typed("active", "yesno"),
  typed("comment", "long text"),
]);

const settings = table(
  "cb_Settings",
  "settings",
  [
    typed("name", "text", { required: true, width: 38 }),
    typed("value", "number", { width: 16, format: "general" }),
    typed("unit", "text", { width: 17 }),
    typed("what for", "long text", { width: 96 }),
  ],
  [],
  [typed("key", "code", { required: true, unique: true })],
);

const segmentMap = table("cb_SegmentMap", "settings", [
  typed("R", "integer", { width: 8, format: "score" }),
  typed("FM 1", "text"),
  typed("FM 2", "text"),
  typed("FM 3", "text"),
  typed("FM 4", "text"),
  typed("FM 5", "text"),
]);

const rfm = table("cb_RFM", "rfm", [
  analysed("code", "code", { width: 10 }),
  analysed("reference", "code", { width: 16 }),
  analysed("client", "text", { width: 30 }),
  analysed("recency", "integer", { width: 10 }),
  analysed("frequency", "integer", { width: 11 }),
  analysed("monetary", "money", { subtotal: true }),
  analysed("R", "integer", { width: 6, format: "score" }),
  analysed("F", "integer", { width: 6, format: "score" }),
  analysed("M", "integer", { width: 6, format: "score" }),
  analysed("RFM", "integer", { width: 7, format: "score" }),
  analysed("segment", "text"),
  analysed("why", "text", { width: 100 }),
]);

const abc = table("cb_ABC", "abc", [
  analysed("rank", "integer", { width: 8 }),
  analysed("code", "code", { width: 10 }),
  analysed("reference", "code", { width: 16 }),
  analysed("client", "text", { width: 30 }),
  analysed("revenue", "money", { subtotal: true }),
  analysed("share", "percent"),
  analysed("share before", "percent", { width: 13 }),
  analysed("ABC", "text", { width: 7 }),
]);

/** Every table of the base, by key. */
export const tables = {
  clients,
  orders,
  contracts,
  contacts,
  interactions,
  services,
  ...listTables,
  settings,
  "segment-map": segmentMap,
  ...logTables,
  rfm,
  abc,
  ...resultTables,
} as const;

export type TableKey = keyof typeof tables;

/** Keys of a table's columns. */
export type ColumnKey<T extends TableKey> = (typeof tables)[T]["columns"][number]["key"];

/** Keys of a table's calculated columns. */
export type CalculatedKey<T extends TableKey> = Extract<(typeof tables)[T]["columns"][number], Column<string, "formula">>["key"];

/** A table's declaration; undefined for a key that is none of ours. */
export function tableOf(key: string): Table | undefined {
  return (tables as Record<string, Table>)[key];
}

/** A column's declaration; undefined where the table or the column is none of ours. */
export function columnOf(tableKey: string, columnKey: string): Column | undefined {
  return tableOf(tableKey)?.columns.find((column) => column.key === columnKey);
}
