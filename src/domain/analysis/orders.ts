import type { Cell } from "../kernel/cell";
import { ClientIndex } from "./client-index";
import type { OrderColumns } from "./figures";

/** Columns of the Orders table as they were read; `client` holds codes, `C-00012 Name`, or exact names. */
export type OrderCells = { client: Cell[]; date: Cell[]; amount: Cell[]; sale?: Cell[]; cost?: Cell[] };

/** The numbers in cells; NaN for what is none, blank too. */
export function numbersOf(cells: readonly Cell[]): Float64Array {
  const numbers = new Float64Array(cells.length);
  for (let i = 0; i < cells.length; i++) {
    const cell = cells[i];
    numbers[i] = typeof cell === "number" ? cell : Number.NaN;
  }
  return numbers;
}

/** No sum of money is so large; sums of smaller ones, and their squares, stay finite. */
const TOO_MUCH = 1e30;

/** The sums of money in cells; NaN for what is none, blank and beyond 1e30 too. */
export function amountsOf(cells: readonly Cell[]): Float64Array {
  return numbersOf(cells).map((amount) => (Math.abs(amount) < TOO_MUCH ? amount : Number.NaN));
}

/** 1 where a status counts as a sale: a blank cell does, 0 and false do not. */
function salesOf(cells: readonly Cell[]): Uint8Array {
  const sales = new Uint8Array(cells.length);
  for (let i = 0; i < cells.length; i++) sales[i] = cells[i] !== 0 && cells[i] !== false ? 1 : 0;
  return sales;
}

/** Orders as typed columns; `codes` are the clients' in the order of their indexes, `names` theirs. */
export function readOrders(cells: OrderCells, codes: readonly Cell[], names?: readonly Cell[]): OrderColumns {
  const { client, date, amount, sale, cost } = cells;
  return {
    client: new ClientIndex({ code: codes, name: names }).all(client),
    date: numbersOf(date),
    amount: amountsOf(amount),
    ...(sale ? { sale: salesOf(sale) } : {}),
    ...(cost?.some((cell) => typeof cell === "number") ? { cost: amountsOf(cost) } : {}),
  };
}
