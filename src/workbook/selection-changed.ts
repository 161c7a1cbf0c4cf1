import type { Sessions } from "./session";

/** Hears that the user went to other cells, on any sheet; answers how to stop hearing. */
export function onSelectionChanged(sessions: Sessions, listener: () => void): Promise<() => Promise<void>> {
  const hear = async (): Promise<void> => listener();
  return sessions.subscribe(({ onSelectionChanged: selected }) => [selected.add(hear)]);
}
