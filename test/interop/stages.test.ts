import type { Change } from "../../src/domain/schema/change";
import { saveXlsx } from "../../src/workbench/files/save-xlsx";
import { openBase } from "../support/base-bench";
import { inspect, temporaryFile } from "../support/libreoffice";
import { describeWith } from "../support/platform";

jest.setTimeout(120_000);

describeWith("libreoffice", "stages coloured anew, in LibreOffice", () => {
  test("have one rule each over the whole column", async () => {
    const { bench, run, workbook } = await openBase();
    const recolour: Change = { kind: "update", table: "stages", column: "colour", rows: [0], values: ["#00FF00"] };
    await workbook.apply({ action: "test", summary: {} }, [recolour]);
    await run("restyle-stages");
    const { sheets } = await inspect(temporaryFile("stages.xlsx", await saveXlsx(bench.book)), { cells: false });
    const clients = sheets.find(({ name }) => name === "Clients")!;
    const rules = clients.conditional.filter(({ formula1 }) => formula1?.includes("cb_lst_Stages"));
    expect(new Set(rules.map(({ formula1 }) => formula1)).size).toBe(10);
    expect(rules).toHaveLength(10);
    expect(rules.every(({ ranges }) => ranges.includes(".G4:"))).toBe(true);
  });
});
