import { resultColumns, type SheetWords } from "../analysis/sheet-words";
import type { Cell } from "../kernel/cell";
import { packLines, unpackLines } from "../kernel/packed-lines";
import type { SheetPlan } from "../schema/plan";
import { tables } from "../schema/tables";
import type { SeenStages } from "./stage-log";

/** Cells of the table that keeps the seen stages. */
export type SeenRow = [when: number, part: number, content: string];

const FIELD = "\t";

/** The stages seen as rows of their table: the stages' names, then a line a client, the name by its place; in whatever order the clients stand, they are the same. */
export function writeSeenStages({ when, stages }: SeenStages): SeenRow[] {
  const names = [...new Set(stages.values())].sort();
  const place = new Map(names.map((name, i) => [name, i]));
  const lines = [...stages].sort(([one], [other]) => (one < other ? -1 : 1)).map(([code, stage]) => `${code}${FIELD}${place.get(stage)}`);
  return packLines([names.join(FIELD), ...lines]).map((content, part) => [when, part, content]);
}

/** The stages seen as the rows of their table say; null where they say nothing. */
export function readSeenStages(rows: readonly (readonly unknown[])[]): SeenStages | null {
  const parts = rows.flatMap(([when, part, content]): SeenRow[] =>
    typeof when === "number" && typeof part === "number" && typeof content === "string" ? [[when, part, content]] : [],
  );
  parts.sort(([, one], [, other]) => one - other);
  if (!parts[0]) return null;
  const [head = "", ...lines] = unpackLines(parts.map(([, , content]) => content));
  const names = head.split(FIELD);
  const stages = lines.flatMap((line): [string, string][] => {
    const [code = "", place] = line.split(FIELD);
    const name = names[Number(place)];
    return code === "" || name === undefined ? [] : [[code, name]];
  });
  return { when: parts[0][0], stages: new Map(stages) };
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
