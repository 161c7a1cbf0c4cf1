import { readFileSync } from "node:fs";
import { isCalculated } from "../../src/domain/importing/base";
import type { TableData } from "../../src/actions/ports";
import type { Cell } from "../../src/domain/kernel/cell";
import { textOf } from "../../src/domain/kernel/text";
import { parsePhone } from "../../src/files/phone-numbers";
import { openBase, type BaseBench } from "../support/base-bench";
import { lostAnywhere, recordTables, type Kept } from "../support/kept-cells";
import { describeWithSharedData, sharedGrid, sharedPath, sharedRows } from "../support/shared-data";

type Counts = { created: number; updated: number; same: number; skipped: number };
type Result = { importId: string | null; perTable: Record<string, Counts>; cleaned: Record<string, number> };
type Told = { result: Result; findings: { code: string; field?: string; values?: Record<string, Cell> }[] };

/** A shared list, and what is to become of it: counts that are 0 are left out. */
type List = {
  file: string;
  /** What the user would choose beside the file. */
  country?: string;
  rows: number;
  perTable: Record<string, Partial<Counts>>;
  cleaned: Record<string, number>;
  findings: string[];
};

/** Lists of one base, in the order in which they come. */
const bases: Record<string, List[]> = {
  "all shops in one base": [
    {
      file: "crm_maven/accounts",
      rows: 85,
      perTable: { activities: { created: 10 }, clients: { created: 85 } },
      cleaned: {},
      findings: ["import.columns.own 4", "import.list.added activity 10"],
    },
    { file: "crm_maven/products", rows: 7, perTable: { services: { created: 7 } }, cleaned: { amounts: 7 }, findings: [] },
    { file: "crm_maven/sales_teams", rows: 35, perTable: { owners: { created: 35 } }, cleaned: {}, findings: [] },
    {
      file: "crm_maven/orders_won",
      rows: 4_238,
      perTable: { clients: { updated: 85 }, orders: { created: 4238 } },
      cleaned: { dates: 4238, amounts: 4238, lists: 729 },
      findings: ["import.list.taken product 729"],
    },
    {
      file: "crm_maven/sales_pipeline",
      rows: 8_800,
      perTable: { "order-statuses": { created: 4 }, orders: { created: 4562, updated: 4238 }, clients: { same: 85 } },
      cleaned: { dates: 6711, amounts: 6711, lists: 1480 },
      findings: [
        "import.columns.own 1",
        "import.list.taken product 1480",
        "import.date.borrowed close_date 2423",
        "import.client.none 1425",
        "import.list.statuses status 4",
      ],
    },
    {
      file: "northwind/customers",
      rows: 91,
      perTable: { regions: { created: 18 }, clients: { created: 91 }, contacts: { created: 91 } },
      cleaned: { phones: 91, names: 1 },
      findings: ["import.columns.own 1", "cleaning.phone.invalid phone 43", "import.list.added region 18"],
    },
    {
      file: "northwind/orders",
      rows: 830,
      perTable: { owners: { created: 9 }, clients: { updated: 89 }, orders: { created: 830 } },
      cleaned: { dates: 830, amounts: 830 },
      findings: ["import.list.added owner 9"],
    },
    {
      file: "cdnow_sample/orders",
      rows: 6_919,
      perTable: { clients: { created: 2357 }, orders: { created: 6919 } },
      cleaned: { dates: 6919, amounts: 13838 },
      findings: [],
    },
    {
      file: "rfm_r/orders",
      rows: 4_906,
      perTable: { clients: { created: 995 }, orders: { created: 4906 } },
      cleaned: { dates: 4906, amounts: 4906, names: 5 },
      findings: [],
    },
  ],
  "persons with errors in their dates": [
    {
      file: "dedupe_febrl1/records",
      rows: 1_000,
      perTable: { clients: { created: 1000 }, regions: { created: 17 } },
      cleaned: { dates: 956, names: 1938 },
      findings: [
        "import.columns.own 3",
        "import.date.unreadable date_of_birth 3",
        "import.list.added region 17",
        "import.possibleDuplicate 988",
      ],
    },
  ],
  "persons with phones": [
    {
      file: "dedupe_clients_A1000/records",
      country: "AU",
      rows: 1_000,
      perTable: { clients: { created: 1000 }, regions: { created: 30 } },
      cleaned: { dates: 863, phones: 793, names: 1962 },
      findings: [
        "import.columns.own 4",
        "import.date.unreadable date_of_birth 31",
        "cleaning.phone.unreadable phone_number 148",
        "import.list.added region 30",
        "import.possibleDuplicate 1000",
      ],
    },
  ],
  restaurants: [
    {
      file: "dedupe_restaurants/records",
      country: "US",
      rows: 864,
      perTable: { clients: { created: 864 } },
      cleaned: { phones: 862, names: 597 },
      findings: ["import.columns.own 1", "cleaning.phone.unreadable phone 2", "import.possibleDuplicate 231"],
    },
  ],
};

const source = ({ file }: List) => ({ name: `${file}.csv`, bytes: new Uint8Array(readFileSync(sharedPath(`${file}.csv`))) });

const importing = async ({ run }: BaseBench, list: List, mode = "both") =>
  (await run("import", { file: source(list), country: list.country ?? null, mode })) as Told;

/** Numbers that are not 0. */
const counted = (counts: Record<string, number>) => Object.fromEntries(Object.entries(counts).filter(([, count]) => count !== 0));

const told = ({ result: { perTable, cleaned }, findings }: Told) => ({
  perTable: Object.fromEntries(
    Object.entries(perTable).flatMap(([table, counts]) => (Object.values(counts).some(Boolean) ? [[table, counted(counts)]] : [])),
  ),
  cleaned: counted(cleaned),
  findings: findings.map(({ code, field, values }) => [code, field, values?.["count"]].filter((part) => part !== undefined).join(" ")),
});

/** All that the user's columns hold, and the log. */
async function keptIn({ workbook }: BaseBench): Promise<Kept> {
  const { tables } = (await workbook.base())!;
  const wanted = tables.flatMap(({ key, columns }) =>
    recordTables.includes(key)
      ? [{ table: key, columns: columns.map((column) => column.key).filter((column) => !isCalculated(key, column)) }]
      : [],
  );
  const data = await workbook.read([...wanted, { table: "import-log", columns: ["record", "field", "old"] }]);
  const read = new Map(data.map((table) => [table.key, recordsOf(table)]));
  const log = read.get("import-log")!.map((line) => ({
    records: textOf(line["record"]),
    field: textOf(line["field"]),
    old: line["old"] ?? null,
  }));
  return { rows: (table) => read.get(table) ?? [], log };
}

function recordsOf({ rows, columns }: TableData): Record<string, Cell>[] {
  const cells = Object.entries(columns);
  return Array.from({ length: rows }, (_, row) => Object.fromEntries(cells.map(([column, each]) => [column, each[row] ?? null])));
}

describeWithSharedData("the shared lists come in as they are", () => {
  describe.each(Object.entries(bases))("%s", (_, lists) => {
    let opened: BaseBench;
    beforeAll(async () => {
      opened = await openBase();
    });

    test.each(lists)("$file: $rows rows", async (list) => {
      expect(sharedGrid(`${list.file}.csv`)).toHaveLength(list.rows + 1);
      const { perTable, cleaned, findings } = list;
      const first = await importing(opened, list);
      expect(told(first)).toEqual({ perTable, cleaned, findings });
    });

    test.each(lists)("$file again: nothing is written in any mode", async (list) => {
      for (const mode of ["both", "create", "update"]) {
        const { result } = await importing(opened, list, mode);
        expect({ mode, ...result }).toMatchObject({ mode, importId: null });
      }
    });

    test("every cell stands in the base or in the log", async () => {
      const kept = await keptIn(opened);
      for (const { file } of lists) expect([file, lostAnywhere(kept, sharedGrid(`${file}.csv`)).slice(0, 5)]).toEqual([file, []]);
    });
  });

  test("phones of northwind are those of the oracle, in the cells of the base", async () => {
    const opened = await openBase();
    await importing(
      opened,
      bases["all shops in one base"]!.find(({ file }) => file === "northwind/customers")!,
    );
    const [clients] = await opened.workbook.read([{ table: "clients", columns: ["reference", "phone"] }]);
    const { reference, phone } = clients!.columns;
    const oracle = sharedRows("northwind/oracle_phones.csv").filter(({ field }) => field === "phone");
    expect(reference!.map((id, row) => [id, parsePhone(textOf(phone![row]), null)?.e164])).toEqual(
      oracle.map(({ customer_id, e164 }) => [customer_id, e164]),
    );
  });
});
