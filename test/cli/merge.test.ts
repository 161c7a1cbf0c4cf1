import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { callCommand } from "../support/command";

jest.setTimeout(120_000);

const folder = mkdtempSync(join(tmpdir(), "client-base-merge-"));
const call = async (id: string, from: string | null, to: string | null, ...values: string[]) => {
  const files = [...(from ? ["--in", from] : []), ...(to ? ["--out", to] : [])];
  return callCommand(folder, id, ...files, ...values.flatMap((value) => ["--set", value]));
};

/** A list in which one client stands twice, with an order each. */
const list = [
  "customer,phone,email,order,date,amount",
  "Lumi Trade SHPK,+355 69 123 4567,info@lumi.al,A-1,2025-01-05,10",
  "Beacon Hotel,+44 20 7946 0001,,A-2,2025-02-05,20",
  "Trade LUMI,069 123 4567,sales@lumi.al,A-3,2025-03-05,5",
];

test("scripts find duplicates, merge them, see them nowhere afterwards, and take the merge back", async () => {
  writeFileSync(join(folder, "list.csv"), list.join("\n"));
  await call("import", null, "base.xlsx", "file=list.csv", "create=yes", "key=email");
  const search = async (file: string) => (await call("find-duplicates", file, null)).json["result"] as { groups: { records: string[] }[] };
  const { groups } = await search("base.xlsx");
  expect(groups).toHaveLength(1);
  const [into, other] = groups[0]!.records as [string, string];

  const merged = await call("merge", "base.xlsx", "merged.xlsx", `into=${into}`, `records=${other}`, `values=name:${other}`);
  expect(merged).toMatchObject({ code: 0, json: { result: { mergeId: "M-00001", repointed: { orders: 1, contracts: 0 } } } });
  expect((await search("merged.xlsx")).groups).toEqual([]);

  const undone = await call("undo-merge", "merged.xlsx", "undone.xlsx", "mergeId=M-00001");
  expect(undone).toMatchObject({ code: 0, json: { result: { mergeId: "M-00001", restored: 1, keptBecauseChanged: [] } } });
  expect(await search("undone.xlsx")).toEqual({ groups });

  await call("keep-apart", "base.xlsx", "apart.xlsx", `records=${into},${other}`);
  expect((await search("apart.xlsx")).groups).toEqual([]);

  expect(await call("merge", "base.xlsx", null, `into=${into}`, "records=C-99999")).toMatchObject({ code: 2, out: "" });
  expect(await call("undo-merge", "base.xlsx", null)).toMatchObject({ code: 1, out: "" });
  expect(await call("undo-merge", "base.xlsx", null, "mergeId=last")).toMatchObject({ code: 2, out: "" });
});
