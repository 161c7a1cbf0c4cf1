import type { BaseState } from "../../actions/ports";
import { useServices } from "../services";
import { useAsk } from "./useAsk";

/** Of how many days the base keeps scores; a day's may fill several rows. 0 until it is known; where it cannot be read, as many as there are rows. */
export function useSnapshotDays({ tables }: BaseState): number {
  const services = useServices();
  const rows = tables.find(({ key }) => key === "snapshots")?.rows ?? 0;
  const { value, error } = useAsk(
    rows > 1 ? async () => (await services.read([{ table: "snapshots", columns: ["date"] }]))[0]?.columns["date"] ?? [] : null,
    String(rows),
  );
  if (error) return rows;
  return rows > 1 ? new Set(value?.filter((date) => typeof date === "number")).size : rows;
}
