import fc from "fast-check";
import type { Scalar, Sheet } from "../../../src/workbench/book/book";
import { cellAt, eachCell } from "../../../src/workbench/book/cells";
import { createBook, createSheet } from "../../../src/workbench/book/create";
import { oneCell } from "../../../src/workbench/book/geometry";
import { Workspace } from "../../../src/workbench/book/workspace";
import type { Engine } from "../../../src/workbench/engine/engine";
import { createUniverEngine } from "../../../src/workbench/engine/univer-engine";
import type { Request } from "../../../src/workbench/engine/worker/messages";
import { serveEngine } from "../../../src/workbench/engine/worker/serve";
import { createWorkerEngine } from "../../../src/workbench/engine/worker-engine";
import { engineOverChannel, type Typed } from "../../support/engine-bench";

const ROWS = 6;
const COLUMNS = 4;
const FORMULAS = [
  "=SUM(A1:B4)",
  "=A1*2",
  '=COUNTIF(A1:A6,">1")',
  "=Other!B2+1",
  "=SUBTOTAL(109,A1:A6)",
  "=SORT(A1:A3)",
  "=SUM(Rate)",
  "=B1&C2",
  "=1/A3",
  "=Missing!A1",
];

type Step =
  | { kind: "type"; sheet: number; row: number; column: number; lines: Typed[][] }
  | { kind: "hide"; sheet: number; row: number; filtered: boolean }
  | { kind: "turn"; sheet: number }
  | { kind: "rename"; name: string }
  | { kind: "name"; formula: string }
  | { kind: "remove" }
  | { kind: "mode"; manual: boolean }
  | { kind: "recalculate" };

const sheet = fc.nat(1);
const place = { row: fc.nat(ROWS - 1), column: fc.nat(COLUMNS - 1) };
const typed: fc.Arbitrary<Typed> = fc.oneof(
  fc.integer({ min: -3, max: 9 }),
  fc.constantFrom<Scalar>("x", "", null, true, { error: "#N/A" }),
  fc.constantFrom(...FORMULAS),
);
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant("type" as const),
      sheet,
      ...place,
      lines: fc.array(fc.array(typed, { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 3 }),
    }),
  },
  fc.record({ kind: fc.constant("hide" as const), sheet, row: place.row, filtered: fc.boolean() }),
  fc.record({ kind: fc.constant("turn" as const), sheet }),
  fc.record({ kind: fc.constant("rename" as const), name: fc.constantFrom("Other", "Missing", "Third") }),
  fc.record({ kind: fc.constant("name" as const), formula: fc.constantFrom("=Sheet1!$A$1:$A$3", "=Sheet1!$B$2") }),
  fc.record({ kind: fc.constant("remove" as const) }),
  fc.record({ kind: fc.constant("mode" as const), manual: fc.boolean() }),
  fc.record({ kind: fc.constant("recalculate" as const) }),
);

const NOON = new Date(2026, 2, 31, 12);
const calculator = (): Engine => createUniverEngine({ now: () => NOON });

/** Two sheets, the second of which others name. */
async function open(engine: Engine): Promise<Workspace> {
  const book = createBook();
  book.sheets[0]!.id = "one";
  book.sheets.push({ ...createSheet("Other"), id: "two" });
  await engine.load(book);
  return new Workspace(book, engine);
}

function write(workspace: Workspace, to: Sheet, { row, column, lines }: Extract<Step, { kind: "type" }>): void {
  lines.forEach((line, i) =>
    line.forEach((value, j) => {
      const [at, across] = [row + i, column + j];
      const cells = to.cells.get(at) ?? new Map();
      to.cells.set(at, cells);
      if (typeof value === "string" && value.startsWith("=")) cells.set(across, { value: 0, formula: value });
      else if (value === null) cells.delete(across);
      else cells.set(across, { value: value ?? null });
      workspace.touchCells(to.id, oneCell(at, across));
    }),
  );
}

async function take(workspace: Workspace, one: Step): Promise<void> {
  const { book } = workspace;
  const at = book.sheets["sheet" in one ? one.sheet % book.sheets.length : 0]!;
  if (one.kind === "type") write(workspace, at, one);
  else if (one.kind === "hide") {
    at.rows.set(one.row, one.filtered ? { filtered: true } : { hidden: true });
    workspace.touchSheet({ sheet: at.id, rows: true });
  } else if (one.kind === "turn") {
    at.cells = new Map([...at.cells].map(([row, line]) => [ROWS + 2 - row, line] as const).filter(([row]) => row >= 0));
    workspace.touchSheet({ sheet: at.id, all: true });
  } else if (one.kind === "mode") book.calculationMode = one.manual ? "Manual" : "Automatic";
  else if (one.kind === "recalculate") await workspace.recalculate(true);
  else restructure(workspace, one);
  await workspace.settle();
}

function restructure(workspace: Workspace, one: Extract<Step, { kind: "rename" | "name" | "remove" }>): void {
  const { book } = workspace;
  if (one.kind === "rename") book.sheets.at(-1)!.name = book.sheets.length > 1 ? one.name : "Sheet1";
  else if (one.kind === "name") book.names = [{ name: "Rate", formula: one.formula, visible: true, comment: "" }];
  else if (book.sheets.length > 1) book.sheets.pop();
  else book.sheets.push({ ...createSheet("Other"), id: "two" });
  workspace.touchStructure();
}

function cellsOf({ book }: Workspace): unknown[] {
  const all = { row: 0, column: 0, rows: 100, columns: 100 };
  return book.sheets.map((one) => {
    const cells: unknown[] = [];
    eachCell(one, all, ({ value, formula }, row, column) => cells.push([row, column, value, formula]));
    return [one.name, cells];
  });
}

const EVALUATED = "=SUM(Sheet1!A1:D9)&COUNTA(Sheet1!A1:D9)";

test("whatever is done to a book, a worker computes what the page would", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 14 }), async (steps) => {
      const [here, there] = [await open(calculator()), await open(engineOverChannel(calculator()))];
      try {
        for (const one of steps) {
          await take(here, one);
          await take(there, one);
          expect(cellsOf(there)).toEqual(cellsOf(here));
          const at = { sheet: "one", row: 20, column: 20 };
          expect(await there.evaluate(EVALUATED, at)).toEqual(await here.evaluate(EVALUATED, at));
        }
      } finally {
        here.engine.dispose();
        there.engine.dispose();
      }
    }),
    { numRuns: 40 },
  );
}, 120_000);

test("a mistake of the engine comes back as an error, and the next request is answered", async () => {
  const engine = engineOverChannel({ ...plainly(), recalculate: () => Promise.reject(new Error("no such thing")) });
  await engine.load(createBook());
  await expect(engine.recalculate()).rejects.toThrow("no such thing");
  expect(await engine.update({ sheets: [], structure: false })).toEqual([]);
  engine.dispose();
});

test("a worker that stumbles leaves no request waiting, and gets the book anew with the next one", async () => {
  const { port1, port2 } = new MessageChannel();
  const listeners: ((event: Event) => void)[] = [];
  const asked: string[] = [];
  const there = await open(
    createWorkerEngine({
      postMessage: (request) => {
        asked.push((request as Request).ask.type);
        port1.postMessage(request);
      },
      addEventListener: (type, listener) => (type === "error" ? listeners.push(listener) : port1.addEventListener(type, listener)),
      start: () => {
        serveEngine(port2, calculator());
        port1.start();
      },
      close: () => port1.close(),
    }),
  );
  const [first] = there.book.sheets;
  write(there, first!, { kind: "type", sheet: 0, row: 0, column: 0, lines: [["=1+1"]] });
  const calculated = there.settle();
  listeners.forEach((tell) => tell({ message: "stumbled" } as ErrorEvent));
  await expect(calculated).rejects.toThrow("stumbled");
  write(there, first!, { kind: "type", sheet: 0, row: 1, column: 0, lines: [["=A1+1"]] });
  await there.settle();
  expect([cellAt(first!, 0, 0)?.value, cellAt(first!, 1, 0)?.value]).toEqual([2, 3]);
  expect(asked).toEqual(["load", "update", "load", "recalculate"]);
  there.engine.dispose();
});

test("an answer is taken at the cell it is for, though an edit came between", async () => {
  const there = await open(engineOverChannel(calculator()));
  const [first] = there.book.sheets;
  write(there, first!, { kind: "type", sheet: 0, row: 0, column: 0, lines: [["=1+1"]] });
  const calculated = there.settle();
  write(there, first!, { kind: "type", sheet: 0, row: 0, column: 0, lines: [["typed"]] });
  await calculated;
  expect(cellAt(first!, 0, 0)?.value).toBe("typed");
  there.engine.dispose();
});

function plainly(): Engine {
  return {
    capabilities: { formulas: true, view: false },
    load: () => Promise.resolve(),
    update: () => Promise.resolve([]),
    recalculate: () => Promise.resolve([]),
    dispose: () => undefined,
  };
}
