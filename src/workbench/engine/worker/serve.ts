import type { Book } from "../../book/book";
import type { Computed, Engine } from "../engine";
import type { Answer, Ask, EnginePort, Request } from "./messages";
import { packResults } from "./pack";
import { copyOf, follow, takeResults } from "./unpack";

type Told = Omit<Answer, "id">;

/** Puts an engine at the service of whoever is at the other end: it calculates a copy of the book that lives here. */
export function serveEngine(port: EnginePort, engine: Engine): void {
  const answer = answererOf(engine);
  let last: Promise<void> = Promise.resolve();
  const take = async ({ id, ask }: Request): Promise<void> => {
    const told = await answer(ask).catch((error: unknown): Told => ({ error: error instanceof Error ? error.message : String(error) }));
    port.postMessage({ id, ...told });
  };
  port.addEventListener("message", (event) => {
    const { data } = event as MessageEvent<Request>;
    last = last.then(() => take(data));
  });
  port.start?.();
}

function answererOf(engine: Engine): (ask: Ask) => Promise<Told> {
  let book: Book | undefined;
  const open = (): Book => {
    if (!book) throw new Error("The engine has no book: load one first.");
    return book;
  };
  const results = (computed: Computed[]): Told => {
    takeResults(open(), computed);
    const calls = engine.takeCalls?.() ?? [];
    return { results: packResults(computed), ...(calls.length > 0 && { calls }) };
  };
  return async (ask) => {
    if (ask.type === "offer") return (await engine.offer?.(ask.functions), {});
    if (ask.type === "answer") return results((await engine.answer?.(ask.answers)) ?? []);
    if (ask.type === "recalculate") return results(await engine.recalculate());
    if (ask.type === "evaluate") {
      if (ask.waiting) follow(open(), ask.waiting.state);
      return { value: await engine.evaluate?.(ask.formula, ask.at, ask.waiting?.change) };
    }
    if (ask.type === "load") {
      book = copyOf(ask.state);
      await engine.load(book);
      return {};
    }
    follow(open(), ask.state);
    return results(await engine.update(ask.change));
  };
}
