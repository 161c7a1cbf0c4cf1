import type { Cell } from "../kernel/cell";
import type { SheetPlan } from "../schema/plan";
import { directions, type Movement, type SegmentChange } from "./movement";
import type { ClientState } from "./snapshot";
import { planResultSheet } from "./sheet-parts";
import type { ClientsInfo, SheetWords } from "./sheet-words";

/** Changes that are told in words. */
const TOLD = 12;

/** A change of segment as a sentence: "7 clients fell from Loyal to At risk: 12,400". */
export function changeInWords({ from, to, direction, clients, revenue }: SegmentChange, { say }: Pick<SheetWords, "say">): string {
  return say(`analyses.movement.change.${direction}`, { count: clients, from: from ?? "", to: to ?? "", revenue: Math.round(revenue) });
}

/** What changed, most money first. */
export function changesInWords({ changes }: Movement, words: Pick<SheetWords, "say">, most = TOLD): string[] {
  return changes.slice(0, most).map((change) => changeInWords(change, words));
}

const scores = (state: ClientState | null): Cell => (state ? 100 * state.r + 10 * state.f + state.m : null);

/** The Movement sheet: the clients that moved, and to the right who rose and fell, the changes in words and the matrix from/to. */
export function planMovementSheet(movement: Movement, clients: ClientsInfo, words: SheetWords): SheetPlan {
  const { say, date } = words;
  const { names, movers, totals } = movement;
  const place = new Map(clients.code.map((code, who) => [String(code ?? ""), who]));
  const direction = (key: string): string => say(`analyses.movement.direction.${key}`);
  const told = changesInWords(movement, words);
  const matrix = { corner: say("analyses.movement.corner"), rows: names, columns: names };
  return planResultSheet(
    {
      key: "movement",
      title: say("analyses.movement.title", { from: date(movement.from), to: date(movement.to) }),
      hints: [say("analyses.movement.hint"), say("analyses.rebuilt")],
      rows: movers.map(({ code, before, now, direction: way, revenue }) => {
        const who = place.get(code) ?? -1;
        return [
          code,
          clients.reference[who] ?? null,
          clients.name[who] ?? null,
          before?.segment ?? null,
          now?.segment ?? null,
          scores(before),
          scores(now),
          before?.abc ?? null,
          now?.abc ?? null,
          direction(way),
          revenue,
        ];
      }),
      parts: [
        {
          title: say("analyses.movement.totals"),
          heads: [words.data.headers.movement.movement, say("results.column.clients"), say("results.column.revenue")],
          columns: [
            { values: directions.map(direction) },
            { values: directions.map((way) => totals[way].clients), look: "number" },
            { values: directions.map((way) => totals[way].revenue), look: "money" },
          ],
          chart: {
            name: "cb_Movement_clients",
            title: say("analyses.movement.chart"),
            type: "ColumnClustered",
            series: [{ column: 1, color: "#2E75B6" }],
          },
        },
        { title: say("analyses.movement.changes"), heads: [say("analyses.movement.what")], columns: [{ values: told }] },
        { title: say("analyses.movement.clients"), ...matrix, values: movement.clients, look: "number" },
        { title: say("analyses.movement.revenue"), ...matrix, values: movement.revenue, look: "money" },
      ],
    },
    words,
  );
}
