import type { Entry } from "../../src/actions/ports";
import { writeCells } from "../../src/workbench/book/write";
import { openClients, type BaseBench } from "../support/base-bench";
import { deleteTableRows, pasteInto, typeAt } from "../support/typing";

async function listening(
  requirements = { ExcelApi: "1.15" },
): Promise<BaseBench & { told: (work: () => Promise<unknown>) => Promise<Entry[]>; stop: () => Promise<void> }> {
  const opened = await openClients(4, 1, { requirements });
  let heard: Entry[] = [];
  const stop = await opened.workbook.onEntry((entries) => void heard.push(...entries));
  const told = async (work: () => Promise<unknown>): Promise<Entry[]> => {
    heard = [];
    await work();
    await opened.bench.quiet();
    return heard;
  };
  return { ...opened, told, stop };
}

describe.each(["1.9", "1.15"])("on ExcelApi %s", (version) => {
  test("hears a cell, a pasted block and a new row of the base, with what stood there before", async () => {
    const { bench, told } = await listening({ ExcelApi: version });
    expect(await told(() => typeAt(bench, "Clients", "B5", "Anna"))).toEqual([
      { table: "clients", column: "name", rows: [1], before: "Client 2", after: "Anna" },
    ]);
    expect(await told(() => typeAt(bench, "Clients", "B5", ""))).toEqual([
      { table: "clients", column: "name", rows: [1], before: "Anna", after: null },
    ]);
    expect(await told(() => typeAt(bench, "Clients", "B8", "Newcomer"))).toEqual([
      { table: "clients", column: "name", rows: [4], before: null, after: "Newcomer" },
    ]);
    const block = [
      ["x@y.al", "North"],
      ["z@y.al", "South"],
    ];
    expect(await told(() => pasteInto(bench, "Clients", "D4:E5", block))).toEqual([
      { table: "clients", column: "email", rows: [0, 1] },
      { table: "clients", column: "region", rows: [0, 1] },
    ]);
    expect(await told(() => typeAt(bench, "Lists", "A4", "Snow"))).toMatchObject([
      { table: "stages", column: "stage", rows: [0], after: "Snow" },
    ]);
  });

  test("hears nothing of headers, of other sheets and of actions", async () => {
    const { bench, workbook, told } = await listening({ ExcelApi: version });
    expect(await told(() => typeAt(bench, "Clients", "B3", "Who"))).toEqual([]);
    expect(await told(() => typeAt(bench, "Clients", "A1", "Mine"))).toEqual([]);
    const apply = () => workbook.apply({ action: "test", summary: {} }, [{ kind: "update", table: "clients", column: "name", rows: [0], values: ["A"] }]); // prettier-ignore
    expect(await told(apply)).toEqual([]);
    expect(await told(() => workbook.undo())).toEqual([]);
  });
});

test("hears nothing of what a co-author types", async () => {
  const { bench, told } = await listening();
  const remotely = async () => {
    await bench.host.act((workspace) => {
      workspace.origin = { source: "Remote", triggerSource: "Unknown" };
      writeCells(workspace, bench.sheet("Clients"), { row: 4, column: 1, rows: 1, columns: 1 }, [["Anna"]]);
    });
    bench.host.deliverEvents();
  };
  expect(await told(remotely)).toEqual([]);
  expect(bench.grid("Clients", "B5")).toEqual([["Anna"]]);
});

test("hears that rows of a table went, as rows without a column", async () => {
  const { bench, told } = await listening();
  const removed = await told(() => deleteTableRows(bench, "Lists", "cb_Stages", 2));
  expect(removed).toContainEqual({ table: "stages", column: null, rows: [] });
});

test("looks at the base twice for an entry, however many rows it has, and no more once stopped", async () => {
  const { bench, told, stop, syncs } = await listening();
  const names = (rows: number) => Array.from({ length: rows }, (_, i) => [`N ${i}`]);
  syncs();
  await told(() => pasteInto(bench, "Clients", "B4:B5", names(2)));
  const few = syncs();
  const [heard] = await told(() => pasteInto(bench, "Clients", "B4:B1503", names(1_500)));
  expect([few, syncs()]).toEqual([2, 2]);
  expect(heard!.rows).toHaveLength(1_000);
  await stop();
  expect(await told(() => typeAt(bench, "Clients", "B4", "Later"))).toEqual([]);
  expect(syncs()).toBeLessThanOrEqual(1);
});
