import { useCallback, useRef, useState } from "react";
import type { ActionOutcome } from "../../actions/action";
import { Failure } from "../../domain/kernel/failure";
import { useServices } from "../services";

export type RunState =
  | { state: "idle" }
  | { state: "running"; id: string; phase: string; done: number; total: number; cancelling: boolean }
  | { state: "done"; id: string; outcome: ActionOutcome<unknown> }
  | { state: "failed"; id: string; failure: Failure };

export type DoneRun = Extract<RunState, { state: "done" }>;

export type Runner = {
  run: RunState;
  /** Answers the outcome; null where the action failed, or where another is at work. */
  start(id: string, values?: Record<string, unknown>): Promise<ActionOutcome<unknown> | null>;
  cancel(): void;
  again(): void;
  clear(): void;
  /** Shows again what a run answered before. */
  show(run: DoneRun): void;
};

/** What was asked of an action, and what it answered. */
export type Ended = { id: string; values: Record<string, unknown>; result: unknown };

/** For what is over before a user could wish to stop it. */
export const silent = { progress: () => undefined, cancelled: false };

/** Any error as a Failure; what was not foreseen has its message as a value. */
export const asFailure = (error: unknown): Failure =>
  error instanceof Failure
    ? error
    : new Failure("unknown", { message: error instanceof Error ? error.message : String(error) }, { cause: error });

/** Runs one action at a time and keeps what the screen shows of it: progress, outcome or failure; `onEnd` hears the answer, null for a failure. */
export function useRun(onEnd: (ended: Ended | null) => void): Runner {
  const services = useServices();
  const [run, setRun] = useState<RunState>({ state: "idle" });
  const cancelled = useRef(false);
  const busy = useRef(false);
  const last = useRef<{ id: string; values: Record<string, unknown> } | null>(null);

  const start = useCallback(
    async (id: string, values: Record<string, unknown> = {}) => {
      if (busy.current) return null;
      busy.current = true;
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
      let ended: Ended | null = null;
      let outcome: ActionOutcome<unknown> | null = null;
      try {
        outcome = await services.run(id, values, control);
        ended = { id, values, result: outcome.result };
        setRun({ state: "done", id, outcome });
      } catch (error) {
        setRun({ state: "failed", id, failure: asFailure(error) });
      }
      busy.current = false;
      onEnd(ended);
      return outcome;
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
  const show = useCallback((done: DoneRun) => setRun(done), []);
  return { run, start, cancel, again, clear, show };
}
