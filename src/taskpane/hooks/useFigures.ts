import type { Figures } from "../../domain/summaries/figures";
import { useServices } from "../services";
import { useAsk, type Answer } from "./useAsk";

/** A column's figures, of the rows in sight and of all; asked anew whenever `version` changes, and none of another column. */
export function useFigures(table: string, column: string, version: number): Answer<{ visible: Figures; all: Figures }> {
  const services = useServices();
  const { value, error } = useAsk(
    async () => ({ of: `${table} ${column}`, figures: await services.figures(table, column) }),
    `${table} ${column} ${version}`,
  );
  return { value: value?.of === `${table} ${column}` ? value.figures : null, error };
}
