import type { Cell } from "../kernel/cell";
import { TextIds } from "../kernel/text-ids";
import type { OrderColumns } from "./figures";

/** Columns of the Orders table as they were read; `client` holds codes, or `C-00012 Name`. */
export type OrderCells = { client: Cell[]; date: Cell[]; amount: Cell[]; sale?: Cell[]; cost?: Cell[] };

const CODE = /^(C-\d+)(?:\s|$)/;

/** The code in a client cell: `C-00012 Name` and a bare code give `C-00012`; other text is given back. */
export function clientCodeOf(cell: Cell | undefined): Cell {
  if (typeof cell !== "string") return cell ?? null;
  return CODE.exec(cell.trim())?.[1] ?? cell;
}

/** A number as it stands in a cell; NaN for what is none, blank too. */
function numberOf(cell: Cell | undefined): number {
  return typeof cell === "number" ? cell : Number.NaN;
}

/** Collects orders chunk by chunk as typed columns, with clients as indexes of the list given. */
export class OrderReader {
  private readonly ids = new TextIds();
  private readonly columns: Required<OrderColumns>;
  private count = 0;
  private costs = 0;

  /** `codes`: the clients' codes in the order of their indexes; `capacity`: rows to come. */
  constructor(codes: Cell[], capacity: number) {
    for (const code of codes) this.ids.add(code);
    this.columns = {
      client: new Int32Array(capacity),
      date: new Float64Array(capacity),
      amount: new Float64Array(capacity),
      cost: new Float64Array(capacity),
      sale: new Uint8Array(capacity).fill(1),
    };
  }

  /** Adds a chunk of rows. A blank `sale` counts as a sale, 0 and false do not. */
  add({ client, date, amount, sale, cost }: OrderCells): void {
    const { columns } = this;
    for (let i = 0; i < client.length; i++) {
      const at = this.count++;
      const found = this.ids.find(client[i]);
      columns.client[at] = found >= 0 ? found : this.ids.find(clientCodeOf(client[i]));
      columns.date[at] = numberOf(date[i]);
      columns.amount[at] = numberOf(amount[i]);
      columns.cost[at] = cost ? numberOf(cost[i]) : Number.NaN;
      if (cost && !Number.isNaN(columns.cost[at])) this.costs++;
      if (sale) columns.sale[at] = sale[i] === 0 || sale[i] === false ? 0 : 1;
    }
  }

  /** The columns read so far; cost only where one is known. */
  read(): OrderColumns {
    const { client, date, amount, cost, sale } = this.columns;
    const end = this.count;
    const read = {
      client: client.subarray(0, end),
      date: date.subarray(0, end),
      amount: amount.subarray(0, end),
      sale: sale.subarray(0, end),
    };
    return this.costs > 0 ? { ...read, cost: cost.subarray(0, end) } : read;
  }
}

/** Orders of a table read whole. */
export function readOrders(cells: OrderCells, codes: Cell[]): OrderColumns {
  const reader = new OrderReader(codes, cells.client.length);
  reader.add(cells);
  return reader.read();
}
