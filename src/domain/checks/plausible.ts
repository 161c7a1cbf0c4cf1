import { isoOf } from "../kernel/dates";
import { folded, textOf } from "../kernel/text";
import { isStretch, pause, type Check, type Issue } from "./check";
import { clientBook, rowByCode } from "./client-cells";
import { cellsOf, type CheckFacts } from "./facts";

/** Half a hundredth of the currency: what counting in binary may be off. */
const CENT = 0.005;

function* reversed(facts: CheckFacts): Generator<Issue> {
  const ends = cellsOf(facts, "contracts", "ends");
  for (const [row, from] of cellsOf(facts, "contracts", "starts").entries()) {
    const to = ends[row];
    if (typeof from !== "number" || typeof to !== "number" || to >= from || to < 1) continue;
    yield { code: "contract.reversed", table: "contracts", row, field: "ends", values: { from: isoOf(from), to: isoOf(to) } };
  }
}

function* future(facts: CheckFacts): Generator<Issue> {
  for (const [row, date] of cellsOf(facts, "orders", "date").entries())
    if (typeof date === "number" && date >= facts.today + 1)
      yield { code: "order.future", table: "orders", row, field: "date", values: { date: isoOf(date) } };
}

function* overpaid(facts: CheckFacts): Generator<Issue> {
  const paid = cellsOf(facts, "orders", "paid");
  for (const [row, amount] of cellsOf(facts, "orders", "amount").entries()) {
    const got = paid[row];
    if (typeof amount !== "number" || typeof got !== "number" || amount < 0 || got <= amount + CENT) continue;
    yield { code: "order.overpaid", table: "orders", row, field: "paid", values: { paid: got, amount } };
  }
}

function* owners(facts: CheckFacts): Generator<Issue> {
  const book = clientBook(facts);
  const [client, theirs] = [cellsOf(facts, "orders", "client"), cellsOf(facts, "clients", "owner")];
  for (const [row, cell] of cellsOf(facts, "orders", "owner").entries()) {
    if (isStretch(row)) yield pause;
    const owner = textOf(cell);
    const text = textOf(client[row]);
    const who = owner === "" ? undefined : (rowByCode(book, text) ?? book.byName.get(folded(text))?.[0]);
    const other = who === undefined ? "" : textOf(theirs[who]);
    if (other === "" || folded(other) === folded(owner)) continue;
    yield { code: "owner.two", table: "orders", row, field: "owner", values: { owner, other } };
  }
}

/** Contracts that end before they begin. */
export const contractDates: Check = { tells: { "contract.reversed": { severity: "error", repair: null } }, find: reversed };

/** Orders of days that are still to come. */
export const orderDates: Check = { tells: { "order.future": { severity: "warning", repair: null } }, find: future };

/** Orders for which more was paid than is due. */
export const payments: Check = { tells: { "order.overpaid": { severity: "warning", repair: null } }, find: overpaid };

/** Orders whose owner is another than their client's. */
export const twoOwners: Check = { tells: { "owner.two": { severity: "info", repair: null } }, find: owners };
