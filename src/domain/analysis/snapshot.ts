import { packLines, unpackLines } from "../kernel/packed-lines";
import { abcLetters } from "./abc";
import type { RfmResult } from "./rfm";

/** A client as a run found him. */
export type ClientState = { code: string; r: number; f: number; m: number; segment: string; abc: string; revenue: number };

/** What a run found: the clients with orders, and the segments best first. */
export type Snapshot = { date: number; names: string[]; clients: ClientState[] };

/** Cells of the snapshots' table. */
export type SnapshotRow = [date: number, part: number, content: string];

const FIELD = "\t";

/** The snapshot of a run. */
export function takeSnapshot(date: number, codes: readonly unknown[], rfm: RfmResult, abc: Uint8Array): Snapshot {
  const clients: ClientState[] = [];
  for (let who = 0; who < rfm.r.length; who++) {
    if (rfm.r[who] === 0) continue;
    clients.push({
      code: String(codes[who] ?? ""),
      r: rfm.r[who] as number,
      f: rfm.f[who] as number,
      m: rfm.m[who] as number,
      segment: rfm.names[rfm.segment[who] as number] as string,
      abc: abcLetters[abc[who] as number] as string,
      revenue: rfm.revenue[who] as number,
    });
  }
  return { date, names: rfm.names.slice(0, -1), clients };
}

/** A snapshot as rows of the table: the segments' names, then a line a client. */
export function writeSnapshot({ date, names, clients }: Snapshot): SnapshotRow[] {
  const place = new Map(names.map((name, i) => [name, i]));
  const lines = clients.map(({ code, r, f, m, segment, abc, revenue }) =>
    [code, `${r}${f}${m}`, place.get(segment) ?? -1, abc, revenue].join(FIELD),
  );
  return packLines([names.join(FIELD), ...lines]).map((content, part) => [date, part, content]);
}

function clientOf(line: string, names: string[]): ClientState | null {
  const [code, scores = "", segment, abc = "", revenue] = line.split(FIELD);
  const name = names[Number(segment)];
  if (code === undefined || name === undefined || !/^[1-5]{3}$/.test(scores)) return null;
  const [r, f, m] = [...scores].map(Number) as [number, number, number];
  return { code, r, f, m, segment: name, abc, revenue: Number(revenue) };
}

/** The snapshots in the rows of their table, oldest first; what cannot be read is left out. */
export function readSnapshots(rows: readonly (readonly unknown[])[]): Snapshot[] {
  const byDate = new Map<number, [number, string][]>();
  for (const [date, part, content] of rows) {
    if (typeof date !== "number" || typeof part !== "number" || typeof content !== "string") continue;
    byDate.set(date, [...(byDate.get(date) ?? []), [part, content]]);
  }
  const dates = [...byDate.keys()].sort((a, b) => a - b);
  return dates.map((date) => {
    const parts = (byDate.get(date) as [number, string][]).sort(([a], [b]) => a - b);
    const [head = "", ...lines] = unpackLines(parts.map(([, content]) => content));
    const names = head.split(FIELD);
    return { date, names, clients: lines.map((line) => clientOf(line, names)).filter((client) => client !== null) };
  });
}

/** The snapshots kept after a run: one a day, the newest `most` of them. */
export function keepSnapshot(kept: readonly Snapshot[], now: Snapshot, most: number): Snapshot[] {
  return [...kept.filter(({ date }) => date !== now.date), now].sort((a, b) => a.date - b.date).slice(-most);
}
