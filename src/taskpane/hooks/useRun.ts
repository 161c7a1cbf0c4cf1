import { useCallback, useRef, useState } from "react";
import type { ActionOutcome } from "../../actions/action";
import { Failure } from "../../domain/kernel/failure";
import { useServices } from "../services";

export type RunState =
  | { state: "idle" }
  | { state: "running"; id: string; phase: string; done: number; total: number; cancelling: boolean }
  | { state: "done"; id: string; outcome: ActionOutcome<unknown> }
  | { state: "failed"; id: string; failure: Failure };

export type Runner = {
  run: RunState;
  start(id: string, values?: Record<string, unknown>): Promise<void>;
  cancel(): void;
  again(): void;
  clear(): void;
};

const asFailure = (error: unknown): Failure =>
  error instanceof Failure
    ? error
    : new Failure("unknown", { message: error instanceof Error ? error.message : String(error) }, { cause: error });

/** Runs one action at a time and keeps what the screen shows of it: progress, outcome or failure. */
export function useRun(onEnd: () => void): Runner {
  const services = useServices();
  const [run, setRun] = useState<RunState>({ state: "idle" });
  const cancelled = useRef(false);
  const last = useRef<{ id: string; values: Record<string, unknown> } | null>(null);

  const start = useCallback(
    async (id: string, values: Record<string, unknown> = {}) => {
      last.current = { id, values };
      cancelled.current = false;
      setRun({ state: "running", id, phase: "reading", done: 0, total: 0, cancelling: false });
      const control = {
        progress: (phase: string, done: number, total: number) =>
          setRun({ state: "running", id, phase, done, total, cancelling: cancelled.current }),
        get cancelled() {
          return cancelled.current;
        },
      };
      try {
        setRun({ state: "done", id, outcome: await services.run(id, values, control) });
      } catch (error) {
        setRun({ state: "failed", id, failure: asFailure(error) });
      }
      onEnd();
    },
    [services, onEnd],
  );

  const cancel = useCallback(() => {
    cancelled.current = true;
    setRun((now) => (now.state === "running" ? { ...now, cancelling: true } : now));
  }, []);
  const again = useCallback(() => {
    if (last.current) void start(last.current.id, last.current.values);
  }, [start]);
  const clear = useCallback(() => setRun({ state: "idle" }), []);
  return { run, start, cancel, again, clear };
}
