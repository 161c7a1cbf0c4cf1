import { describeWith } from "../support/platform";
import { describeWithSharedData, sharedPath } from "../support/shared-data";
import { browserOfSuite, visit, type Visit } from "../support/workbench-page";

const long = 300_000;

/** Lists of one base in the order in which they come, and the records that stand in its tables in the end. */
const bases: [string, string[], Record<string, number>][] = [
  [
    "the shops",
    [
      "crm_maven/accounts",
      "crm_maven/products",
      "crm_maven/sales_teams",
      "crm_maven/sales_pipeline",
      "northwind/customers",
      "northwind/orders",
      "cdnow_sample/orders",
      "rfm_r/orders",
    ],
    { cb_Clients: 85 + 91 + 2_357 + 995, cb_Orders: 8_800 + 830 + 6_919 + 4_906, cb_Services: 7, cb_Owners: 35 + 9, cb_Contacts: 91 },
  ],
  ["persons", ["dedupe_febrl1/records"], { cb_Clients: 1_000 }],
  ["persons with phones", ["dedupe_clients_A1000/records"], { cb_Clients: 1_000 }],
  ["restaurants", ["dedupe_restaurants/records"], { cb_Clients: 864 }],
];

/** Brings a list in as the pane proposes it: nothing is chosen, nothing is changed. */
async function bringIn(at: Visit, file: string): Promise<void> {
  const { pane } = at;
  const click = (id: string) => pane.getByTestId(id).click({ timeout: long });
  await pane.getByTestId("start-import").or(pane.getByTestId("base-import")).first().click({ timeout: long });
  await pane.getByTestId("import-file").setInputFiles(sharedPath(`${file}.csv`));
  await click("import-next");
  const [columns, rows] = [pane.getByTestId("import-step-columns"), pane.getByTestId("import-step-rows")];
  await columns.or(rows).first().waitFor({ timeout: long });
  if (await columns.isVisible()) await click("import-next");
  await rows.waitFor({ timeout: long });
  await click("import-run");
  await pane.getByTestId("result-import").waitFor({ timeout: long });
  await click("back");
}

/** Body rows of the base's tables in the workbench. */
const rowsIn = ({ page }: Visit, names: string[]): Promise<Record<string, number>> =>
  page.evaluate((wanted) => {
    const tables = window.workbench!.host.workspace.book.sheets.flatMap((sheet) => sheet.tables);
    return Object.fromEntries(wanted.map((name) => [name, (tables.find((table) => table.name === name)?.range.rows ?? 0) - 1]));
  }, names);

describeWith("chromium", "the shared lists come in through the pane", () => {
  describeWithSharedData("without a hand edit", () => {
    const served = browserOfSuite();

    test.each(bases)(
      "%s",
      async (_, files, counts) => {
        const at = await visit(served, { language: "en" });
        for (const file of files) await bringIn(at, file);
        expect(await rowsIn(at, Object.keys(counts))).toEqual(counts);
        expect(at.problems).toEqual([]);
      },
      2 * long,
    );
  });
});
