import type { Book, Scalar } from "../book/book";
import type { BookChange, Computed, Engine, FunctionAnswer, FunctionCall, OfferedFunction } from "./engine";
import type { Answer, Ask, EnginePort, Request } from "./worker/messages";
import { packBook, packChange } from "./worker/pack";
import { unpackResults } from "./worker/unpack";

type Waiting = { resolve(answer: Answer): void; reject(reason: Error): void };

/** Sends an engine in a worker what it needs to keep a copy of the book, and brings back what it computes. */
class WorkerEngine implements Engine {
  readonly capabilities = { formulas: true, view: false };
  private readonly waiting = new Map<number, Waiting>();
  private last = 0;
  /** The worker stumbled: what it knows of the book is to be sent anew. */
  private stale = false;
  private book: Book | undefined;
  private calls: FunctionCall[] = [];

  constructor(private readonly port: EnginePort) {
    port.addEventListener("message", (event) => this.answered((event as MessageEvent<Answer>).data));
    port.addEventListener("error", (event) => this.fail((event as ErrorEvent).message));
    port.start?.();
  }

  async load(book: Book): Promise<void> {
    this.book = book;
    this.stale = false;
    await this.ask({ type: "load", state: packBook(book) });
  }

  async update(change: BookChange): Promise<Computed[]> {
    if (this.stale) return this.recalculate();
    return this.computed({ type: "update", state: packChange(this.open(), change), change });
  }

  async recalculate(): Promise<Computed[]> {
    if (this.stale) await this.load(this.open());
    return this.computed({ type: "recalculate" });
  }

  async evaluate(formula: string, at: { sheet: string; row: number; column: number }, change?: BookChange): Promise<Scalar | undefined> {
    const waiting = change && { state: packChange(this.open(), change), change };
    return (await this.ask({ type: "evaluate", formula, at, ...(waiting && { waiting }) })).value;
  }

  async offer(functions: readonly OfferedFunction[]): Promise<void> {
    await this.ask({ type: "offer", functions });
  }

  takeCalls(): FunctionCall[] {
    const { calls } = this;
    this.calls = [];
    return calls;
  }

  answer(answers: readonly FunctionAnswer[]): Promise<Computed[]> {
    return this.computed({ type: "answer", answers });
  }

  dispose(): void {
    this.port.terminate?.();
    this.port.close?.();
    this.fail("The engine was disposed of.");
  }

  private async computed(ask: Ask): Promise<Computed[]> {
    const { results = [], calls = [] } = await this.ask(ask);
    this.calls.push(...calls);
    return unpackResults(results);
  }

  private open(): Book {
    if (!this.book) throw new Error("The engine has no book: load one first.");
    return this.book;
  }

  private ask(ask: Ask): Promise<Answer> {
    const request: Request = { id: ++this.last, ask };
    return new Promise((resolve, reject) => {
      this.waiting.set(request.id, { resolve, reject });
      this.port.postMessage(request);
    });
  }

  private answered(answer: Answer): void {
    const waiting = this.waiting.get(answer.id);
    this.waiting.delete(answer.id);
    if (answer.error === undefined) waiting?.resolve(answer);
    else waiting?.reject(new Error(answer.error));
  }

  private fail(message: string): void {
    this.stale = true;
    for (const { reject } of this.waiting.values()) reject(new Error(message));
    this.waiting.clear();
  }
}

/** An engine that calculates in a worker, so that the page goes on meanwhile; the worker runs `serveEngine`. */
export function createWorkerEngine(worker: EnginePort): Engine {
  return new WorkerEngine(worker);
}
