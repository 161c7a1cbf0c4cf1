import { LEVELS } from "../../domain/analysis/scores";
import { mapColumn } from "../../domain/analysis/segments";

/** The values of apply-view that show the clients whose columns hold these texts. */
export function clientsWith(columns: Readonly<Record<string, readonly string[]>>): { view: string } {
  const filters = Object.entries(columns).map(([column, values]) => ({ column, criterion: { kind: "values", values } }));
  return { view: JSON.stringify({ table: "clients", filters }) };
}

const scores = Array.from({ length: LEVELS }, (_, i) => i + 1);

/** What the RFM column holds for the clients of a cell of the R × FM matrix. */
export function rfmOf(r: number, fm: number): string[] {
  return scores.flatMap((f) => scores.filter((m) => mapColumn(f, m) === fm).map((m) => `${r}${f}${m}`));
}
