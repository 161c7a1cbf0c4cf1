export const statusGroups = ["open", "won", "lost"] as const;
export type StatusGroup = (typeof statusGroups)[number];

/** An order status: its group, and whether analysis counts the order as a sale. */
export type OrderStatus<K extends string = string> = { readonly key: K; readonly group: StatusGroup; readonly sale: 0 | 1 };

const status = <const K extends string>(key: K, group: StatusGroup): OrderStatus<K> => ({ key, group, sale: group === "won" ? 1 : 0 });

/** The order statuses of a new base, in the order of the work. */
export const orderStatuses = [
  status("new", "open"),
  status("collecting information", "open"),
  status("offer sent", "open"),
  status("interested", "open"),
  status("contract for approval", "open"),
  status("contract signed", "won"),
  status("contract paid", "won"),
  status("in progress", "won"),
  status("ready", "won"),
  status("refused not needed", "lost"),
  status("refused entered by themselves", "lost"),
  status("refused too expensive", "lost"),
  status("refused will call back", "lost"),
  status("refused no money", "lost"),
] as const;

export type StatusKey = (typeof orderStatuses)[number]["key"];
