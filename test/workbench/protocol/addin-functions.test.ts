import { AddinFunctions } from "../../../src/workbench/protocol/addin-functions";
import type { BatchRequest, EventEntry } from "../../../src/workbench/protocol/messages";
import { createUniverEngine } from "../../../src/workbench/engine/univer-engine";
import { engineOverChannel, openBench } from "../../support/engine-bench";

const SERVICE = "Microsoft.ExcelServices.CustomFunctions";
const calls = [
  { call: 1, id: "ONE", values: [5] },
  { call: 2, id: "TWO", values: [[[1, null]]] },
];

/** What the runtime of custom functions says. */
const said = (name: string, ...args: unknown[]): BatchRequest => ({
  Actions: [{ Id: 5, ActionType: 3, Name: name, ObjectPathId: 1, ArgumentInfo: { Arguments: args } }],
  ObjectPaths: { 1: { Id: 1, ObjectPathType: 2, Name: SERVICE } },
});
const ready = said("_SetOsfControlContainerReadyForCustomFunctions");

describe("functions of an add-in", () => {
  test("are called once their page is there, which the first call brings in", async () => {
    const sent: EventEntry[][] = [];
    const functions = new AddinFunctions((entries) => sent.push(entries));
    functions.load = jest.fn();
    const answers = functions.call(calls);
    expect([functions.load, sent]).toEqual([expect.any(Function), []]);
    expect(functions.load).toHaveBeenCalledTimes(1);
    functions.hear(ready);
    expect(sent.flat().map(([category, type, , message]) => [category, type, JSON.parse(message) as unknown])).toEqual([
      [1, 1000, { invocationId: 1, functionName: "ONE", parameterValues: [5], flags: 0 }],
      [1, 1000, { invocationId: 2, functionName: "TWO", parameterValues: [[[1, null]]], flags: 0 }],
    ]);
    functions.hear(said("SetInvocationResults", [{ id: 2, value: "no", failed: true, errorCode: 6 }]));
    functions.hear(said("SetInvocationResults", [{ id: 1, value: [["a", { basicValue: "#N/A" }]] }]));
    expect(await answers).toEqual([
      { call: 2, value: { error: "#NUM!" } },
      { call: 1, value: [["a", { error: "#N/A" }]] },
    ]);
  });

  test("that do not answer are #N/A, and hold nothing up for ever", async () => {
    jest.useFakeTimers();
    const functions = new AddinFunctions(() => undefined);
    functions.hear(ready);
    const answers = functions.call(calls);
    functions.hear(said("SetInvocationResults", [{ id: 1, value: 7 }]));
    jest.advanceTimersByTime(60_000);
    jest.useRealTimers();
    expect(await answers).toEqual([
      { call: 1, value: 7 },
      { call: 2, value: { error: "#N/A" } },
    ]);
  });

  test("talk to their host apart from workbooks: a cell may hold the name of the service", () => {
    expect(AddinFunctions.speaks(JSON.stringify(ready))).toEqual(ready);
    const written: BatchRequest = { ...ready, ObjectPaths: { 1: { Id: 1, ObjectPathType: 1, Name: "" } } };
    written.Actions[0]!.ArgumentInfo = { Arguments: [SERVICE] };
    expect(AddinFunctions.speaks(JSON.stringify(written))).toBeUndefined();
  });
});

describe.each([
  ["on the page", () => createUniverEngine()],
  ["in a worker", () => engineOverChannel(createUniverEngine())],
])("an engine %s", (_where, engineOf) => {
  test("tells each call once, and calculates what waited for the answer and what hangs on it", async () => {
    const engine = engineOf();
    const bench = await openBench(engine);
    await engine.offer!([{ name: "ADDIN.TWICE", id: "TWICE", parameters: ["scalar", "matrix", "matrix"] }]);
    await bench.type("A1:A3", [[4], ["=ADDIN.TWICE(A1,5)+1"], ["=A2*10"]]);
    const [call, ...more] = engine.takeCalls!();
    expect([call, more, engine.takeCalls!()]).toEqual([
      { call: expect.any(Number) as number, id: "TWICE", values: [4, [[5]], null] },
      [],
      [],
    ]);
    const computed = await engine.answer!([{ call: call!.call, value: 8 }]);
    expect(computed.map(({ row, value }) => [row, value])).toEqual([[1, 9], [2, 90]]); // prettier-ignore
    expect(engine.takeCalls!()).toEqual([]);
    engine.dispose();
  });
});
