import { clientCodeOf } from "../analysis/client-index";
import { part, walked, type Steps } from "../cleaning/duplicates/steps";
import { isBlank, type Cell } from "../kernel/cell";
import { folded, textOf } from "../kernel/text";
import type { StageKey } from "../funnel/stages";
import type { ImportContext } from "./context";

/** The stage that orders suggest: an order without a sale, one or two sales, three or more. */
function stageBy(orders: number, sales: number): StageKey | null {
  if (sales >= 3) return "platinum";
  return sales > 0 ? "gold" : orders > 0 ? "green-gold" : null;
}

/** Which statuses count as sales; blank does. */
function salesOf({ draft }: ImportContext): (status: Cell) => boolean {
  const statuses = draft("order-statuses");
  const sale = new Map<string, boolean>();
  for (let row = 0; row < statuses.rows; row++) sale.set(folded(textOf(statuses.get(row, "status"))), statuses.get(row, "sale") === 1);
  return (status) => isBlank(status) || (sale.get(folded(textOf(status))) ?? false);
}

function* countOrders(context: ImportContext): Steps<{ orders: Int32Array; sales: Int32Array }> {
  const { clients } = context;
  const draft = context.draft("orders");
  const counts = { orders: new Int32Array(clients.draft.rows), sales: new Int32Array(clients.draft.rows) };
  const isSale = salesOf(context);
  yield* walked(draft.rows, (row) => {
    const client = clients.named(clientCodeOf(draft.get(row, "client")));
    const amount = draft.get(row, "amount");
    if (client < 0 || typeof amount !== "number" || amount < 0) return;
    (counts.orders[client] as number)++;
    if (isSale(draft.get(row, "status"))) (counts.sales[client] as number)++;
  });
  return counts;
}

/** Suggests a stage to clients that have orders and no stage; one that stands there is never overwritten. */
export function* suggestStages(context: ImportContext): Steps<void> {
  const { clients, words } = context;
  const { draft } = clients;
  if (!draft.has("stage")) return;
  const stages = context.draft("stages");
  const known = new Set(Array.from({ length: stages.rows }, (_, row) => textOf(stages.get(row, "stage"))));
  const { orders, sales } = yield* part(0, 0.8, countOrders(context));
  const suggest = (client: number): void => {
    if (!isBlank(draft.get(client, "stage"))) return;
    const stage = stageBy(orders[client] as number, sales[client] as number);
    const name = stage && words.data.stages[stage].name;
    if (name && known.has(name)) draft.set(client, "stage", name);
  };
  yield* part(0.8, 1, walked(draft.rows, suggest));
}
