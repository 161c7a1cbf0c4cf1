import { isBlank, type Cell, type Grid } from "../kernel/cell";
import { folded, textOf } from "../kernel/text";
import { TextIds } from "../kernel/text-ids";
import type { OrderColumns } from "./figures";

/** Columns of the Orders table as they were read; `client` holds codes, `C-00012 Name`, or exact names. */
export type OrderCells = { client: Cell[]; date: Cell[]; amount: Cell[]; sale?: Cell[]; cost?: Cell[] };

/** Where the columns stand in rows as a range hands them over. */
export type OrderPlaces = { client: number; date: number; amount: number; sale?: number; cost?: number };

/** The clients, by index; orders may name them by code, by `C-00012 Name` or by exact name. */
export type ClientKeys = { code: readonly Cell[]; name?: readonly Cell[] };

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

/** Turns client cells into the clients' indexes; each way to write a client is looked up once. */
class ClientIndex {
  private readonly codes = new TextIds();
  private readonly names = new Map<string, number>();
  private readonly written = new TextIds();
  private readonly found: number[] = [];

  constructor(private readonly known: ClientKeys | null) {
    known?.code.forEach((code) => this.codes.add(isBlank(code) ? `\u0000${this.codes.size}` : code));
    known?.name?.forEach((name, index) => {
      const key = folded(textOf(name));
      if (key !== "" && !this.names.has(key)) this.names.set(key, index);
    });
  }

  /** The texts met so far, where clients are known from their orders only. */
  get texts(): readonly string[] {
    return this.written.texts;
  }

  of(cell: Cell | undefined): number {
    const index = this.written.add(cell);
    if (index < 0 || this.known === null) return index;
    const found = this.found[index];
    return found ?? (this.found[index] = this.lookUp(cell));
  }

  private lookUp(cell: Cell | undefined): number {
    const code = this.codes.find(cell);
    if (code >= 0) return code;
    const labelled = this.codes.find(clientCodeOf(cell));
    return labelled >= 0 ? labelled : (this.names.get(folded(textOf(cell))) ?? -1);
  }
}

/** Collects orders chunk by chunk as typed columns, with clients as indexes. */
export class OrderReader {
  private readonly index: ClientIndex;
  private readonly columns: Required<OrderColumns>;
  private count = 0;
  private costs = 0;

  /** `clients`: who they are, or null to take them as the orders name them; `capacity`: rows to come. */
  constructor(clients: ClientKeys | null, capacity: number) {
    this.index = new ClientIndex(clients);
    this.columns = {
      client: new Int32Array(capacity),
      date: new Float64Array(capacity),
      amount: new Float64Array(capacity),
      cost: new Float64Array(capacity).fill(Number.NaN),
      sale: new Uint8Array(capacity).fill(1),
    };
  }

  /** The clients in the order of their indexes, where none were given. */
  get clients(): readonly string[] {
    return this.index.texts;
  }

  /** Adds a chunk of columns. A blank `sale` counts as a sale, 0 and false do not. */
  add({ client, date, amount, sale, cost }: OrderCells): void {
    for (let i = 0; i < client.length; i++) this.put(client[i], date[i], amount[i], sale?.[i], cost?.[i]);
  }

  /** Adds a chunk of rows as a range hands them over. */
  addRows(rows: Grid, { client, date, amount, sale = -1, cost = -1 }: OrderPlaces, from = 0, to = rows.length): void {
    for (let i = from; i < to; i++) {
      const row = rows[i] as Cell[];
      this.put(row[client], row[date], row[amount], sale < 0 ? undefined : row[sale], cost < 0 ? undefined : row[cost]);
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

  private put(
    client: Cell | undefined,
    date: Cell | undefined,
    amount: Cell | undefined,
    sale: Cell | undefined,
    cost: Cell | undefined,
  ): void {
    const { columns } = this;
    const at = this.count++;
    columns.client[at] = this.index.of(client);
    columns.date[at] = numberOf(date);
    columns.amount[at] = numberOf(amount);
    if (sale === 0 || sale === false) columns.sale[at] = 0;
    if (typeof cost === "number") {
      columns.cost[at] = cost;
      this.costs++;
    }
  }
}

/** Orders of a table read whole; `codes` are the clients' in the order of their indexes, `names` theirs. */
export function readOrders(cells: OrderCells, codes: readonly Cell[], names?: readonly Cell[]): OrderColumns {
  const reader = new OrderReader({ code: codes, name: names }, cells.client.length);
  reader.add(cells);
  return reader.read();
}
