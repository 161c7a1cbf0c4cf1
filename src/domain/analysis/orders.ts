import type { Cell, Grid } from "../kernel/cell";
import { ClientIndex, type ClientKeys } from "./client-index";
import { FigureSums, type ClientFigures, type OrderColumns } from "./figures";

/** Columns of the Orders table as they were read; `client` holds codes, `C-00012 Name`, or exact names. */
export type OrderCells = { client: Cell[]; date: Cell[]; amount: Cell[]; sale?: Cell[]; cost?: Cell[] };

/** Where the columns stand in rows as a range hands them over. */
export type OrderPlaces = { client: number; date: number; amount: number; sale?: number; cost?: number };

/** A number as it stands in a cell; NaN for what is none, blank too. */
function numberOf(cell: Cell | undefined): number {
  return typeof cell === "number" ? cell : Number.NaN;
}

const isSale = (cell: Cell | undefined): boolean => cell !== 0 && cell !== false;

/** Sums orders up by client while they are read, chunk by chunk: nothing is kept but a line a client. */
export class OrderSums {
  private readonly index: ClientIndex;
  private readonly sums: FigureSums;

  /** `clients`: who they are, or null to take them as the orders name them. */
  constructor(clients: ClientKeys | null, analysisDate: number) {
    this.index = new ClientIndex(clients);
    this.sums = new FigureSums(clients?.code.length ?? 0, analysisDate);
  }

  /** The clients in the order of their indexes, where none were given. */
  get clients(): readonly string[] {
    return this.index.texts;
  }

  /** Adds a chunk of columns. A blank `sale` counts as a sale, 0 and false do not. */
  add({ client, date, amount, sale, cost }: OrderCells): void {
    const { index, sums } = this;
    for (let i = 0; i < client.length; i++)
      sums.add(index.of(client[i]), numberOf(date[i]), numberOf(amount[i]), numberOf(cost?.[i]), isSale(sale?.[i]));
  }

  /** Adds a chunk of rows as a range hands them over. */
  addRows(rows: Grid, { client, date, amount, sale = -1, cost = -1 }: OrderPlaces, from = 0, to = rows.length): void {
    const { index, sums } = this;
    // first who, then how much: two short loops overlap their waits for memory, one long one does not
    const who = new Int32Array(to - from);
    for (let i = from; i < to; i++) who[i - from] = index.of((rows[i] as Cell[])[client]);
    for (let i = from; i < to; i++) {
      const row = rows[i] as Cell[];
      const gone = cost < 0 ? Number.NaN : numberOf(row[cost]);
      sums.add(who[i - from] as number, numberOf(row[date]), numberOf(row[amount]), gone, sale < 0 || isSale(row[sale]));
    }
  }

  /** The clients' figures from the orders read so far. */
  figures(): ClientFigures {
    return this.sums.figures();
  }
}

/** Orders as typed columns; `codes` are the clients' in the order of their indexes, `names` theirs. */
export function readOrders(cells: OrderCells, codes: readonly Cell[], names?: readonly Cell[]): OrderColumns {
  const index = new ClientIndex({ code: codes, name: names });
  const { client, date, amount, sale, cost } = cells;
  return {
    client: Int32Array.from(client, (cell) => index.of(cell)),
    date: Float64Array.from(date, numberOf),
    amount: Float64Array.from(amount, numberOf),
    ...(sale ? { sale: Uint8Array.from(sale, (cell) => (isSale(cell) ? 1 : 0)) } : {}),
    ...(cost?.some((cell) => typeof cell === "number") ? { cost: Float64Array.from(cost, numberOf) } : {}),
  };
}

export { clientCodeOf } from "./client-index";
