import type { DuplicateColumn, Reason } from "../domain/cleaning/duplicates/fields";
import type { DuplicateLink } from "../domain/cleaning/duplicates/find-duplicates";
import { likeSteps } from "../domain/cleaning/duplicates/like-records";
import { mapped } from "../domain/cleaning/duplicates/steps";
import { tellingKey } from "../domain/cleaning/duplicates/telling-key";
import type { Cell } from "../domain/kernel/cell";
import { textOf } from "../domain/kernel/text";
import { apartRows } from "../domain/merging/apart";
import type { ActionContext } from "./action";
import { tableIn } from "./base";
import { duplicateColumns } from "./client-duplicates";
import { inSteps } from "./in-steps";
import type { BaseState } from "./ports";

/** A client that a row may be once more: both by body row (from 0), code and name; `owner` where another looks after it. */
export type LikeClient = {
  row: number;
  client: string;
  code: string;
  name: string;
  owner: string | null;
  score: number;
  /** What speaks for it, the weightiest first. */
  reasons: Pick<Reason, "code" | "a" | "b">[];
  /** Body row of that client, and how many more there are like it. */
  at: number;
  more: number;
};

/** Clients beyond which an entry is compared with those only that share the value just typed. */
const mostClients = 20_000;
/** Rows of a pasted block that are looked at, and clients that they are compared with in a longer list. */
const mostRows = 20;
const mostAlike = 50;

/** What was typed: a column of the clients, and body rows of it from `first` on. */
export type EnteredClients = { column: string; first: number; count: number };
/** Clients to be compared, with their body rows. */
type Compared = { places: number[]; columns: Record<string, Cell[]> };

const fieldOf = (column: string) => duplicateColumns[column as keyof typeof duplicateColumns];

/** Clients of the base that those in some rows may be, but for those kept apart; the surest one of each row. */
export async function likeClients(context: ActionContext, base: BaseState, entered: EnteredClients): Promise<LikeClient[]> {
  const table = tableIn(base, "clients");
  const known = table.columns.filter(({ key, own }) => !own && key in duplicateColumns).map(({ key }) => key);
  const compared = table.rows > mostClients ? await someClients(context, entered) : await allClients(context, known);
  const { places, columns } = compared;
  const source = known.map((key): DuplicateColumn => ({ field: fieldOf(key), cells: columns[key] ?? [] }));
  const last = entered.first + Math.min(entered.count, mostRows);
  const rows = places.flatMap((place, row) => (place >= entered.first && place < last ? [row] : []));
  const links = await inSteps(context.control, likeSteps({ rows: places.length, columns: source }, rows), places.length);
  const isApart = apartRows(await context.workbook.kept("apart"), (columns["code"] ?? []).map(textOf));
  const apart = links.filter(({ a, b }) => !isApart?.(a, b));
  return rows.flatMap((row) =>
    tell(
      compared,
      apart.filter(({ a }) => a === row),
    ),
  );
}

async function allClients({ workbook, control }: ActionContext, known: readonly string[]): Promise<Compared> {
  const [data] = await workbook.read([{ table: "clients", columns: [...new Set(["code", "name", "owner", ...known])] }], control);
  return { places: Array.from({ length: data?.rows ?? 0 }, (_, row) => row), columns: data?.columns ?? {} };
}

/** Of a long list, the rows entered and those that share what was typed. */
async function someClients({ workbook, control }: ActionContext, { column, first, count }: EnteredClients): Promise<Compared> {
  const [data] = await workbook.read([{ table: "clients", columns: [column] }], control);
  const cells = data?.columns[column] ?? [];
  const keys = await inSteps(
    control,
    mapped(cells, (cell) => tellingKey(fieldOf(column), cell)),
    cells.length,
  );
  const wanted = new Set(keys.slice(first, first + Math.min(count, mostRows)).filter((key) => key !== ""));
  const places = keys.flatMap((key, row) => (wanted.has(key) ? [row] : [])).slice(0, mostAlike);
  const own = places.includes(first) ? places : [...places, first].sort((a, b) => a - b);
  const found = await workbook.readRows("clients", own);
  return { places: own, columns: found.columns };
}

/** The surest of the clients that one row may be. */
function tell({ places, columns }: Compared, links: readonly DuplicateLink[]): LikeClient[] {
  const [best] = links;
  if (!best) return [];
  const of = (key: string, row: number): string => textOf(columns[key]?.[row]);
  const owner = of("owner", best.b);
  return [
    {
      row: places[best.a]!,
      client: of("name", best.a),
      code: of("code", best.b),
      name: of("name", best.b),
      owner: owner !== "" && owner !== of("owner", best.a) ? owner : null,
      score: best.score,
      reasons: best.reasons.filter(({ bits }) => bits > 0).map(({ code, a, b }) => ({ code, a, b })),
      at: places[best.b]!,
      more: links.length - 1,
    },
  ];
}
