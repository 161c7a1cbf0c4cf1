import { ledgerOf } from "../domain/analysis/ledger";
import { rhythmOf, usualRhythm, type RhythmResult } from "../domain/analysis/rhythm";
import { cellOf, numbersOf } from "./arguments";
import { defineFunction, refuse, type Argument } from "./declare";

const DAYS = { key: "orderDates", type: "any", dimensionality: "matrix" } as const;
const A_NUMBER = { type: "number", dimensionality: "scalar" } as const;

/** Serials below this are no days: blank cells that came as 0. */
const FIRST_DAY = 1;

/** Days from a client's last order to a day; that day is given, so that nothing is calculated anew without need. */
export const daysSilent = defineFunction({
  id: "DAYSSILENT",
  parameters: [DAYS, { key: "asOf", ...A_NUMBER }],
  result: A_NUMBER,
  calculate(orderDates, asOf) {
    const day = cellOf(asOf);
    if (typeof day !== "number" || day < FIRST_DAY) return refuse("#VALUE!", "noDay");
    const { days, since } = rhythm(daysOf(orderDates), day);
    return days[0] === 0 ? refuse("#N/A", "noOrders") : (since[0] as number);
  },
});

/** The day on which the Rhythm sheet expects a client's next order: the last one and his median gap. */
export const nextOrder = defineFunction({
  id: "NEXTORDER",
  parameters: [DAYS],
  result: A_NUMBER,
  calculate(orderDates) {
    const { days, last, gap } = rhythm(daysOf(orderDates), Infinity);
    return (days[0] as number) < 2 ? refuse("#N/A", "fewDays") : Math.round((last[0] as number) + (gap[0] as number));
  },
});

function daysOf(given: Argument): number[] {
  return numbersOf(given).filter((serial) => serial >= FIRST_DAY);
}

/** The rhythm of one client who ordered on these days, as known on a day. */
function rhythm(dates: number[], asOf: number): RhythmResult {
  const date = Float64Array.from(dates);
  const orders = { client: new Int32Array(date.length), date, amount: new Float64Array(date.length).fill(1) };
  return rhythmOf(ledgerOf(orders, 1, asOf), usualRhythm);
}
