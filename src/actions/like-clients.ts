import type { DuplicateColumn, Reason } from "../domain/cleaning/duplicates/fields";
import { likeSteps } from "../domain/cleaning/duplicates/like-records";
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

/** Clients beyond which an entry is not compared with all of them: duplicates are found when they are asked for. */
const mostClients = 20_000;
/** Rows of a pasted block that are looked at. */
const mostRows = 20;

/** Clients of the base that those in some rows may be, but for those kept apart; the surest one of each row. */
export async function likeClients(context: ActionContext, base: BaseState, first: number, count: number): Promise<LikeClient[]> {
  const table = tableIn(base, "clients");
  if (table.rows > mostClients) return [];
  const known = table.columns.filter(({ key, own }) => !own && key in duplicateColumns).map(({ key }) => key);
  const [clients] = await context.workbook.read(
    [{ table: "clients", columns: [...new Set(["code", "name", "owner", ...known])] }],
    context.control,
  );
  if (!clients) return [];
  const columns = known.map((key): DuplicateColumn => ({
    field: duplicateColumns[key as keyof typeof duplicateColumns],
    cells: clients.columns[key] ?? [],
  }));
  const rows = Array.from({ length: Math.min(count, mostRows) }, (_, i) => first + i).filter((row) => row < clients.rows);
  const links = await inSteps(context.control, likeSteps({ rows: clients.rows, columns }, rows), clients.rows);
  const isApart = apartRows(await context.workbook.kept("apart"), (clients.columns["code"] ?? []).map(textOf));
  const of = (key: string, row: number): string => textOf((clients.columns[key] ?? ([] as Cell[]))[row]);
  return rows.flatMap((row): LikeClient[] => {
    const own = links.filter(({ a, b }) => a === row && !isApart?.(a, b));
    const [best] = own;
    if (!best) return [];
    const owner = of("owner", best.b);
    return [
      {
        row,
        client: of("name", row),
        code: of("code", best.b),
        name: of("name", best.b),
        owner: owner !== "" && owner !== of("owner", row) ? owner : null,
        score: best.score,
        reasons: best.reasons.filter(({ bits }) => bits > 0).map(({ code, a, b }) => ({ code, a, b })),
        at: best.b,
        more: own.length - 1,
      },
    ];
  });
}
