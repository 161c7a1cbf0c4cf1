import { liveScoreColumns, rfmColumns } from "../domain/analysis/live-scores";
import type { Change } from "../domain/schema/change";
import { analysisDateOf, dataLanguage } from "./base";
import type { BaseState, TableData } from "./ports";
import { resultWords } from "./result-words";

const usualLimit = 2_000;
const scores: readonly string[] = liveScoreColumns;

/** Whether so many clients may have scores that are formulas. */
export function scoresFit({ settings }: BaseState, clients: number): boolean {
  const limit = settings["limit.scores"];
  return clients <= (typeof limit === "number" ? limit : usualLimit);
}

/**
 * The changes, and with them the scores as values where they are formulas and the base outgrows those: each client keeps the score he has, new
 * ones get theirs by the next analysis, and the result sheets say so. `clients` are those of afterwards.
 */
export async function freezeScores(
  base: BaseState,
  changes: Change[],
  {
    clients,
    today,
    read,
  }: { clients: number; today: number; read: (wanted: { table: string; columns: string[] }[]) => Promise<TableData[]> },
): Promise<Change[]> {
  const table = base.tables.find(({ key }) => key === "clients");
  const live = table?.columns.filter(({ key, own, formula }) => !own && formula && scores.includes(key)) ?? [];
  if (!table || live.length === 0 || scoresFit(base, clients)) return changes;
  const keys = live.map(({ key }) => key);
  const [before] = await read([{ table: "clients", columns: keys }]);
  const rows = Array.from({ length: before!.rows }, (_, row) => row);
  const blank = keys.map(() => null);
  return [
    ...changes.map((change): Change => {
      if (change.kind !== "append" || change.table !== "clients") return change;
      return { ...change, columns: [...change.columns, ...keys], rows: change.rows.map((row) => [...row, ...blank]) };
    }),
    ...keys.map((column): Change => ({ kind: "update", table: "clients", column, rows, values: before!.columns[column] ?? [] })),
    ...(await notes(base, live, today)),
  ];
}

/** What the result sheets say of the scores from now on. */
async function notes(base: BaseState, live: readonly { key: string; header: string }[], today: number): Promise<Change[]> {
  const { say, date } = await resultWords(dataLanguage(base));
  const note = (table: string, of: readonly string[]): Change[] => {
    const columns = live.filter(({ key }) => of.includes(key)).map(({ header }) => header);
    if (columns.length === 0 || !base.tables.some(({ key }) => key === table)) return [];
    const text = say("results.beside.values", { columns: columns.join(", "), date: date(analysisDateOf(base, null, today)) });
    return [{ kind: "note", table, text }];
  };
  return [...note("rfm", rfmColumns), ...note("abc", ["ABC"])];
}
