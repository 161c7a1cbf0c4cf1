import type { ListKey } from "./column";
import type { TableKey } from "./tables";

/** Where a dropdown's values stand: a column of a table, or a fixed list beside the tables of the Lists sheet. */
export type List = { readonly name: string } & (
  | { readonly table: TableKey; readonly column: string; readonly fixed?: undefined }
  | { readonly fixed: FixedListKey; readonly table?: undefined }
);

/** Lists that the user does not extend: the program knows each of their values. */
export type FixedListKey = "yes-no" | "kinds" | "stage-groups" | "status-groups" | "currencies";

const fixed = (name: string, key: FixedListKey): List => ({ name, fixed: key });
const over = (name: string, table: TableKey, column: string): List => ({ name, table, column });

/** Every list by key, with the workbook name its dropdowns read. */
export const lists: Readonly<Record<ListKey, List>> = {
  clients: over("cb_lst_Clients", "clients", "label"),
  services: over("cb_lst_Services", "services", "service"),
  stages: over("cb_lst_Stages", "stages", "stage"),
  "order-statuses": over("cb_lst_OrderStatuses", "order-statuses", "status"),
  regions: over("cb_lst_Regions", "regions", "region"),
  owners: over("cb_lst_Owners", "owners", "owner"),
  activities: over("cb_lst_Activities", "activities", "activity"),
  sources: over("cb_lst_Sources", "sources", "source"),
  channels: over("cb_lst_Channels", "channels", "channel"),
  "interaction-kinds": over("cb_lst_InteractionKinds", "interaction-kinds", "kind"),
  results: over("cb_lst_Results", "results", "result"),
  reactions: over("cb_lst_Reactions", "reactions", "reaction"),
  renewals: over("cb_lst_Renewals", "renewals", "renewal"),
  "yes-no": fixed("cb_lst_YesNo", "yes-no"),
  kinds: fixed("cb_lst_Kinds", "kinds"),
  "stage-groups": fixed("cb_lst_StageGroups", "stage-groups"),
  "status-groups": fixed("cb_lst_StatusGroups", "status-groups"),
  currencies: fixed("cb_lst_Currencies", "currencies"),
};
