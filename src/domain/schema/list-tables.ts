import { table, typed } from "./column";

const oneColumn = <const K extends string>(name: string, key: K, width = 22) =>
  table(name, "lists", [typed(key, "text", { required: true, unique: true, width })]);

/** The small tables of the Lists sheet, in the order in which they stand side by side. */
export const listTables = {
  stages: table("cb_Stages", "lists", [
    typed("stage", "text", { required: true, unique: true, width: 16 }),
    typed("meaning", "text", { width: 36 }),
    typed("colour", "text", { width: 10 }),
    typed("second colour", "text", { width: 10 }),
    typed("group", "list", { list: "stage-groups", strict: true, width: 14 }),
  ]),
  "order-statuses": table("cb_OrderStatuses", "lists", [
    typed("status", "text", { required: true, unique: true, width: 42 }),
    typed("group", "list", { list: "status-groups", strict: true, width: 12 }),
    typed("sale", "integer", { width: 8 }),
  ]),
  regions: oneColumn("cb_Regions", "region"),
  owners: table("cb_Owners", "lists", [
    typed("owner", "text", { required: true, unique: true, width: 22 }),
    typed("email", "email"),
    typed("department", "text"),
    typed("manager", "text"),
  ]),
  activities: oneColumn("cb_Activities", "activity"),
  sources: oneColumn("cb_Sources", "source"),
  channels: oneColumn("cb_Channels", "channel", 16),
  "interaction-kinds": oneColumn("cb_InteractionKinds", "kind", 18),
  results: oneColumn("cb_Results", "result", 26),
  reactions: oneColumn("cb_Reactions", "reaction"),
  renewals: oneColumn("cb_Renewals", "renewal", 20),
} as const;

/** Keys of the tables of the Lists sheet. */
export type ListTableKey = keyof typeof listTables;
