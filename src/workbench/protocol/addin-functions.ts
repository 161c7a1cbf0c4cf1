import type { Scalar } from "../book/book";
import type { FunctionAnswer, FunctionCall } from "../engine/engine";
import type { BatchAnswer, BatchRequest, EventEntry } from "./messages";

/** The service by which the runtime of custom functions talks to its host. */
const SERVICE = "Microsoft.ExcelServices.CustomFunctions";
/** Category and number of a call among the messages to the runtime. */
const [CATEGORY, CALL] = [1, 1000];
/** The runtime's numbers of errors; all else that fails is #VALUE!. */
const ERRORS: Readonly<Record<number, string>> = { 1: "#N/A", 5: "#DIV/0!", 6: "#NUM!", 8: "#NULL!" };
/** Milliseconds after which functions that do not answer count as not there. */
const PATIENCE = 10_000;

type Told = { id: number; value: unknown; failed?: boolean; errorCode?: number };
type Waiting = { answers: FunctionAnswer[]; left: Set<number>; done(answers: FunctionAnswer[]): void };

/** An add-in's custom functions, called over the messages that Office.js knows. */
export class AddinFunctions {
  /** Brings the page of the functions in, where it is not there yet. */
  load: () => void = () => undefined;
  private isReady = false;
  private queued: FunctionCall[] = [];
  private waiting: Waiting[] = [];

  constructor(private readonly send: (entries: EventEntry[]) => void) {}

  /** Whether a request is the runtime's own; answered apart, for a calculation may wait for it. */
  static speaks(text: string): BatchRequest | undefined {
    if (!text.includes(`"${SERVICE}"`)) return undefined;
    const request = JSON.parse(text) as BatchRequest;
    return Object.values(request.ObjectPaths).some((path) => path.ObjectPathType === 2 && path.Name === SERVICE) ? request : undefined;
  }

  /** Answers calls in any order; those not answered in time are #N/A. */
  call(calls: readonly FunctionCall[]): Promise<FunctionAnswer[]> {
    return new Promise((resolve) => {
      const left = new Set(calls.map(({ call }) => call));
      const waiting: Waiting = { answers: [], left, done: resolve };
      this.waiting.push(waiting);
      const timer = setTimeout(() => this.giveUp(waiting), PATIENCE);
      waiting.done = (answers) => (clearTimeout(timer), resolve(answers));
      if (this.isReady) this.tell(calls);
      else this.queued.push(...calls);
      if (!this.isReady) this.load();
    });
  }

  /** What the runtime says: that it is ready, or what calls came to. */
  hear({ Actions }: BatchRequest): BatchAnswer {
    for (const { Name, ArgumentInfo } of Actions) {
      if (Name === "_SetOsfControlContainerReadyForCustomFunctions") this.begin();
      if (Name === "SetInvocationResults") this.take(ArgumentInfo?.Arguments?.[0] as Told[]);
    }
    return { Results: Actions.map(({ Id, ActionType }) => ({ ActionId: Id, Value: ActionType === 1 ? {} : null })), TraceIds: [] };
  }

  /** The page is gone; the next call brings it in again. */
  reset(): void {
    this.isReady = false;
  }

  private begin(): void {
    this.isReady = true;
    this.tell(this.queued);
    this.queued = [];
  }

  private tell(calls: readonly FunctionCall[]): void {
    const entries = calls.map(({ call, id, values }): EventEntry => {
      const message = { invocationId: call, functionName: id, parameterValues: values, flags: 0 };
      return [CATEGORY, CALL, "", JSON.stringify(message), call, false];
    });
    if (entries.length > 0) this.send(entries);
  }

  private take(told: readonly Told[]): void {
    for (const { id, value, failed, errorCode = 0 } of told) {
      const waiting = this.waiting.find(({ left }) => left.delete(id));
      const answer = failed ? { error: ERRORS[errorCode] ?? "#VALUE!" } : plainOf(value);
      waiting?.answers.push({ call: id, value: answer as FunctionAnswer["value"] });
    }
    for (const each of this.waiting.filter(({ left }) => left.size === 0)) this.finish(each);
  }

  private giveUp(waiting: Waiting): void {
    for (const call of waiting.left) waiting.answers.push({ call, value: { error: "#N/A" } });
    this.queued = this.queued.filter(({ call }) => !waiting.left.has(call));
    this.finish(waiting);
  }

  private finish(waiting: Waiting): void {
    this.waiting = this.waiting.filter((each) => each !== waiting);
    waiting.done(waiting.answers);
  }
}

/** A value as the runtime tells it: an error is an object that says which. */
function plainOf(value: unknown): Scalar | Scalar[][] {
  if (Array.isArray(value)) return (value as unknown[][]).map((row) => row.map((cell) => plainOf(cell) as Scalar));
  if (typeof value !== "object" || value === null) return (value ?? null) as Scalar;
  return { error: (value as { basicValue?: string }).basicValue ?? "#VALUE!" } as Scalar;
}
