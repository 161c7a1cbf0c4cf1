import type { ActionOutcome, Picture } from "../../src/actions/action";
import { clientsWith, rfmOf } from "../../src/taskpane/analyses/clients-with";
import { viewOfCell } from "../../src/taskpane/analyses/picture-views";
import { openBase, today, type BaseBench } from "../support/base-bench";

jest.setTimeout(120_000);

const date = Math.floor(today / 86_400_000) + 25_569;

type Pressed = { of: string; shown: number; view: { view: string } | null };

/** The cells of a picture that have clients: the number on each (of retention, the clients behind the share), and its view. */
function cellsOf(picture: Picture): Pressed[] {
  if (picture.kind === "heat map")
    return picture.cells.map(({ r, fm, clients }) => ({ of: `R${r} FM${fm}`, shown: clients, view: clientsWith({ RFM: rfmOf(r, fm) }) }));
  if (picture.kind === "bars")
    return picture.bars.map(({ name, clients }) => ({ of: name, shown: clients, view: clientsWith({ [picture.of]: [name] }) }));
  if (picture.kind === "funnel")
    return picture.steps.map(({ name, now }) => ({ of: name, shown: now, view: clientsWith({ stage: [name] }) }));
  if (picture.kind !== "matrix") return [];
  return picture.values.flatMap((row, i) =>
    row.map((value, j) => ({
      of: `${picture.rows[i]} × ${picture.columns[j]}`,
      shown: picture.of === "retention" ? (picture.codes?.[i]?.[j]?.length ?? 0) : (value ?? 0),
      view: viewOfCell(picture, i, j),
    })),
  );
}

let base: BaseBench;
beforeAll(async () => {
  base = await openBase({ sample: true });
  await base.run("rfm", { analysisDate: date - 90 });
});

const ids = ["rfm", "xyz", "analyse-everything", "movement", "cohorts", "rating", "base-kinds", "rhythm", "funnel"];

test.each(ids)("each cell of the picture of %s has a view with as many clients as it says", async (id) => {
  const { picture } = (await base.run(id)) as ActionOutcome<unknown>;
  const cells = cellsOf(picture!).filter(({ shown }) => shown > 0);
  expect(cells.length).toBeGreaterThan(1);
  for (const { of, shown, view } of cells) {
    const { result } = await base.run("apply-view", view!);
    expect({ of, rows: (result as { visibleRows: number }).visibleRows }).toEqual({ of, rows: shown });
  }
  await base.run("show-all");
});

test("retention is the part of a cohort whose clients the cell shows", async () => {
  const { picture } = (await base.run("cohorts")) as ActionOutcome<unknown>;
  if (picture?.kind !== "matrix") throw new Error("no matrix");
  for (const [i, row] of picture.values.entries())
    for (const [j, share] of row.entries())
      if (share !== null) expect(share).toBeCloseTo((picture.codes![i]![j]!.length || 0) / picture.codes![i]![0]!.length, 12);
});

test("what a cell shows is kept as a view under a name, and comes again by it", async () => {
  const { picture } = (await base.run("movement")) as ActionOutcome<unknown>;
  const cell = cellsOf(picture!).find(({ shown }) => shown > 0)!;
  await base.run("apply-view", cell.view!);
  await base.run("save-view", { name: "Those who stayed", table: "clients" });
  await base.run("show-all");
  const { result } = await base.run("apply-view", { view: "Those who stayed" });
  expect(result).toMatchObject({ table: "clients", visibleRows: cell.shown });
});
