import { resultColumns, type SheetWords } from "../analysis/sheet-words";
import type { Cell } from "../kernel/cell";
import { packLines, unpackLines } from "../kernel/packed-lines";
import type { SheetPlan } from "../schema/plan";
import { tables } from "../schema/tables";
import type { Arrival, SeenStages } from "./stage-log";

/** Cells of the table that keeps the seen stages. */
export type SeenRow = [when: number, part: number, content: string];

const FIELD = "\t";
/** The second line of a look: no line of a client or of moments is so. */
const BEGINNING = FIELD;
/** Moments that a line holds, so that it fits into a cell. */
const TOGETHER = 1_000;

/**
 * The stages seen as rows of their table, from a part on: the stages' names, the moments at which clients came (lines that begin with a
 * tab), then a line a client: code, stage, and where his beginning is known its moment, and his first stage where he has left it, all by
 * their places. In whatever order the clients stand, they are the same.
 */
export function writeSeenStages({ when, stages, came }: SeenStages, from = 0): SeenRow[] {
  const names = [...new Set([...stages.values(), ...[...came.values()].map(({ stage }) => stage)])].sort();
  const moments = [...new Set([...came.values()].map((arrival) => arrival.when))].sort((a, b) => a - b);
  const place = new Map(names.map((name, i) => [name, i]));
  const momentAt = new Map(moments.map((moment, i) => [moment, i]));
  const line = ([code, stage]: readonly [string, string]): string => {
    const arrival = came.get(code);
    const first = arrival && arrival.stage !== stage ? [place.get(arrival.stage)] : [];
    return [code, place.get(stage), ...(arrival ? [momentAt.get(arrival.when), ...first] : [])].join(FIELD);
  };
  const lines = [...stages].sort(([one], [other]) => (one < other ? -1 : 1)).map(line);
  return packLines([names.join(FIELD), BEGINNING, ...momentLines(moments), ...lines]).map((content, i) => [when, from + i, content]);
}

function momentLines(moments: readonly number[]): string[] {
  const lines: string[] = [];
  for (let from = 0; from < moments.length; from += TOGETHER) lines.push(FIELD + moments.slice(from, from + TOGETHER).join(FIELD));
  return lines;
}

/** The lines of each look, oldest first; as they were kept before the moments there is one look only. */
function looksOf(rows: readonly (readonly unknown[])[]): { when: number; lines: string[] }[] {
  const parts = rows.flatMap(([when, part, content]): SeenRow[] =>
    typeof when === "number" && typeof part === "number" && typeof content === "string" ? [[when, part, content]] : [],
  );
  const looks: { when: number; lines: string[] }[] = [];
  for (const [when, , content] of parts.sort(([, one], [, other]) => one - other)) {
    const lines = unpackLines([content]);
    const look = looks.at(-1);
    if (!look || lines[1] === BEGINNING) looks.push({ when, lines });
    else for (const line of lines) look.lines.push(line);
  }
  return looks;
}

function readLook({ when, lines: [head = "", ...lines] }: { when: number; lines: string[] }): SeenStages {
  const names = head.split(FIELD);
  const isOfMoments = (line: string): boolean => line.startsWith(FIELD) && line !== BEGINNING;
  const moments = lines.filter(isOfMoments).flatMap((line) => line.slice(FIELD.length).split(FIELD).map(Number));
  const stages = new Map<string, string>();
  const came = new Map<string, Arrival>();
  for (const line of lines) {
    const [code = "", place, moment, first] = line.split(FIELD);
    const stage = names[Number(place)];
    if (code === "" || stage === undefined) continue;
    stages.set(code, stage);
    const since = moment === undefined ? undefined : moments[Number(moment)];
    if (since !== undefined) came.set(code, { when: since, stage: names[Number(first ?? place)] ?? stage });
  }
  return { when, stages, came };
}

/** The stages seen as the rows of their table say: what a run kept, and what came since; [] where they say nothing. */
export function readSeenStages(rows: readonly (readonly unknown[])[]): SeenStages[] {
  return looksOf(rows).map(readLook);
}

/** The very hidden sheet on which the stages last seen are kept. */
export function planSeenStagesSheet(seen: SeenStages, words: SheetWords): SheetPlan {
  const rows: Cell[][] = writeSeenStages(seen);
  return {
    key: "seen-stages",
    name: words.data.sheets["seen-stages"],
    visibility: "very hidden",
    blocks: [],
    tables: [
      { key: "seen-stages", name: tables["seen-stages"].name, row: 0, column: 0, columns: resultColumns("seen-stages", words), rows },
    ],
    formats: [],
    charts: [],
    rightToLeft: false,
  };
}
