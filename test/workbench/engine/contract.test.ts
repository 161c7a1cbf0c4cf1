import type { Scalar } from "../../../src/workbench/book/book";
import type { Engine } from "../../../src/workbench/engine/engine";
import { createPlainEngine } from "../../../src/workbench/engine/plain";
import { createUniverEngine } from "../../../src/workbench/engine/univer-engine";
import type { EngineBench, Typed } from "../../support/engine-bench";
import { engineOverChannel, openBench } from "../../support/engine-bench";

const NOON = new Date(2026, 2, 31, 12, 0, 0);
const engines: [string, () => Engine][] = [
  ["the plain engine", createPlainEngine],
  ["the Univer engine", () => createUniverEngine({ now: () => NOON })],
  ["an engine in a worker", () => engineOverChannel(createUniverEngine({ now: () => NOON }))],
];

/** Sales: client, region, amount, date, note; then a client's rows in order. */
const SALES: Typed[][] = [
  ["C-00001", "North", 10, 45000, "first"],
  ["C-00002", "South", 20, 45010, null],
  ["C-00001", "North", 30, 45020, "second"],
  ["C-00003", "East", 40, 45030, "a*b"],
  ["C-00002", "north", -5, 45040, ""],
];

const FORMULAS: [formula: string, result: Scalar][] = [
  ['=SUMIFS($C$1:$C$5,$A$1:$A$5,"C-00001")', 40],
  ['=SUMIFS(C:C,B:B,"north",C:C,">0")', 40],
  ['=SUMIFS(C1:C5,D1:D5,">="&45010,D1:D5,"<45040")', 90],
  ['=COUNTIFS(B1:B5,"north",C1:C5,"<>10")', 2],
  ['=COUNTIF(C1:C5,"<"&20)', 2],
  ['=COUNTIF(E1:E5,"<>")', 4],
  ['=COUNTIF(E1:E5,"~**")', 0],
  ['=COUNTIF(E1:E5,"a~*b")', 1],
  ['=COUNTIF(A1:A5,"C-0000?")', 5],
  ['=SUMIF(A1:A5,"C-00002",C1)', 15],
  ['=AVERAGEIFS(C1:C5,B1:B5,"North")', 35 / 3],
  ['=AVERAGEIFS(C1:C5,B1:B5,"West")', { error: "#DIV/0!" }],
  ['=MAXIFS(C1:C5,A1:A5,"C-00002")', 20],
  ['=MINIFS(C1:C5,A1:A5,"C-00002")', -5],
  ['=MAXIFS(C1:C5,A1:A5,"nobody")', 0],
  ['=MINIFS(D1:D5,A1:A5,"nobody")', 0],
  ['=SUM(COUNTIFS(A1:A5,{"C-00001","C-00003"}))', 3],
  ["=SUMIFS(C1:C5,A1:A4,1)", { error: "#VALUE!" }],
  ['=INDEX(C1:C5,MATCH("C-00003",A1:A5,0))', 40],
  ['=IFERROR(INDEX(C1:C5,MATCH("C-9",A1:A5,0)),"")', ""],
  ['=XLOOKUP("C-00002",A1:A5,C1:C5)', 20],
  ['=VLOOKUP("C-00003",A1:C5,3,FALSE)', 40],
  ["=LET(x,C1,y,C2,x*y)", 200],
  ["=EDATE(45000,1)", 45031],
  ["=TODAY()", 46112],
  ["=NOW()", 46112.5],
  ['=TEXT(45000,"yyyy-mm-dd")', "2023-03-15"],
  ['=TEXT(1234.5,"#,##0.00")', "1,234.50"],
  ['=LEFT("C-00001 Anna",7)', "C-00001"],
  ['=MID("C-00001",3,5)&"x"', "00001x"],
  ['=FIND("-","C-00001")', 2],
  ["=PERCENTRANK.INC(C1:C5,20)", 0.5],
  ["=ROUND(STDEV.P(C1:C5),4)", 15.6205],
  ["=AGGREGATE(9,6,C1:C5)", 95],
  ['=SUMPRODUCT((B1:B5="North")*C1:C5)', 35],
  ["=IF(Z99=0,TRUE,FALSE)", true],
  ["=Z99", 0],
  ["=1/0", { error: "#DIV/0!" }],
  ["=NA()", { error: "#N/A" }],
  ["=nothing_by_that_name", { error: "#NAME?" }],
  ["=Nowhere!A1", { error: "#REF!" }],
  ["=SUM(C1:INDEX(C1:C5,3))", 60],
  ["=SUM(OFFSET(C1,0,0,2,1))", 30],
  ['=INDIRECT("C"&4)', 40],
  ["=_xlfn.CONCAT(A1,B1)", "C-00001North"],
];

describe.each(engines)("%s", (_name, create) => {
  let bench: EngineBench;
  const { capabilities } = withEngine(create);

  beforeEach(async () => {
    bench = await openBench(create(), "Sales", "Other");
    bench.put("A1", SALES);
    await bench.follow({ sheets: [{ sheet: bench.sheet("Sales").id, all: true }] });
  });
  afterEach(() => bench.engine.dispose());

  test("computes nothing for a book of values", async () => {
    expect(await bench.type("A9", [["text", 1, true, null]])).toEqual([]);
    expect(await bench.recalculate()).toEqual([]);
  });

  test("answers a formula on its own, or says that it cannot", async () => {
    const value = await bench.engine.evaluate?.("=C1+C2", { sheet: bench.sheet("Sales").id, row: 0, column: 9 });
    expect(value).toBe(capabilities.formulas ? 30 : undefined);
  });

  if (!capabilities.formulas) return;

  describe("with formulas", () => {
    test.each(FORMULAS)("%s", async (formula, result) => {
      const value = await bench.result(formula);
      if (typeof result === "number") expect(value).toBeCloseTo(result, 9);
      else expect(value).toEqual(result);
    });

    test("an edit calculates what hangs on it, and nothing else", async () => {
      await bench.type("G1", [["=C1*2", "=G1+1", "=C2*2"]]);
      const computed = await bench.type("C1", [[11]]);
      expect(computed.map(({ column, value }) => [column, value])).toEqual([
        [6, 22],
        [7, 23],
      ]);
      expect(await bench.type("C1", [[11]])).toEqual([]);
    });

    test("a value that stays the same stops the spreading", async () => {
      await bench.type("G1", [["=IF(C1>0,1,0)", "=G1+1"]]);
      expect(await bench.type("C1", [[99]])).toEqual([]);
    });

    test("formulas of one update are calculated in the order of what they read", async () => {
      await bench.type("G1", [["=H1+1", "=I1+1", "=C1"]]);
      expect(["G1", "H1", "I1"].map((cell) => bench.value(cell))).toEqual([12, 11, 10]);
    });

    test("a formula that is taken away, or typed over, is calculated no more", async () => {
      await bench.type("G1", [["=C1"]]);
      await bench.type("G1", [[5]]);
      expect(await bench.type("C1", [[77]])).toEqual([]);
      expect(bench.value("G1")).toBe(5);
    });

    test("references that turn in a ring answer 0, and what hangs on the ring goes on", async () => {
      await bench.type("G1", [["=H1+1", "=G1+1", "=G1+5", "=I1*2"]]);
      expect(["G1", "H1", "I1", "J1"].map((cell) => bench.value(cell))).toEqual([0, 0, 5, 10]);
      await bench.type("G2", [["=G2+1"]]);
      expect(bench.value("G2")).toBe(0);
      await bench.type("H1", [[4]]);
      expect(["G1", "I1", "J1"].map((cell) => bench.value(cell))).toEqual([5, 10, 20]);
    });

    test("names are seen through, the sheet's own before the workbook's", async () => {
      bench.book.names.push({ name: "Rate", formula: "=Other!$A$1", visible: true, comment: "" });
      bench.book.names.push({ name: "Twice", formula: "=Rate*2", visible: true, comment: "" });
      bench.put("A1", [[7], [3]], "Other");
      await bench.follow({ structure: true });
      expect(await bench.result("=Rate+Twice+SUM(Rate)")).toBe(28);
      await bench.type("G1", [["=rate"]]);
      bench.book.names.push({ name: "rate", formula: "=Other!$A$2", scope: bench.sheet("Sales").id, visible: true, comment: "" });
      expect(bench.value("G1")).toBe(7);
      await bench.follow({ structure: true });
      expect(bench.value("G1")).toBe(3);
      await bench.type("A3", [["=RATE"]], "Other");
      expect(bench.value("A3", "Other")).toEqual(7);
    });

    test("structured references are read in their table", async () => {
      bench.put("G1", [
        ["Code", "Paid", "Owed"],
        ["a", 1, "=10-[@Paid]"],
        ["b", 4, "=10-[@Paid]"],
      ]);
      bench.sheet("Sales").tables.push({
        id: "1",
        name: "Debts",
        range: { row: 0, column: 6, rows: 3, columns: 3 },
        showHeaders: true,
        showTotals: false,
        style: "",
        bandedRows: true,
        bandedColumns: false,
        firstColumn: false,
        lastColumn: false,
        filterButton: true,
        columns: ["Code", "Paid", "Owed"].map((name, i) => ({ id: i + 1, name })),
      });
      await bench.follow({ structure: true });
      expect([bench.value("I2"), bench.value("I3")]).toEqual([9, 6]);
      expect(await bench.result('=SUMIFS(Debts[Owed],Debts[Code],"b")+SUM(Debts[Paid])')).toBe(11);
    });

    test("a sheet that was renamed is found by its new name, one that was deleted no more", async () => {
      bench.put("A1", [[5]], "Other");
      await bench.type("G1", [["=Other!A1"]]);
      const other = bench.sheet("Other");
      other.name = "My 'own' sheet";
      bench.put("G1", [["='My ''own'' sheet'!A1"]]);
      await bench.follow({
        structure: true,
        sheets: [{ sheet: bench.sheet("Sales").id, cells: [{ row: 0, column: 6, rows: 1, columns: 1 }] }],
      });
      expect(bench.value("G1")).toBe(5);
      bench.book.sheets.splice(bench.book.sheets.indexOf(other), 1);
      await bench.follow({ structure: true });
      expect(bench.value("G1")).toEqual({ error: "#REF!" });
    });

    test("rows that were moved are read anew", async () => {
      await bench.type("G1", [["=SUM(C1:C5)"]]);
      const { cells, id } = bench.sheet("Sales");
      for (let row = 4; row >= 1; row--) cells.set(row + 1, cells.get(row)!);
      cells.delete(1);
      bench.put("G1", [["=SUM(C1:C6)"]]);
      bench.put("C2", [[1000]]);
      await bench.follow({ sheets: [{ sheet: id, all: true }] });
      expect(bench.value("G1")).toBe(1095);
    });

    test("SUBTOTAL leaves out filtered rows, and by 101 to 111 those hidden by hand too", async () => {
      const numbers: [code: number, all: number, filtered: number, hidden: number][] = [
        [1, 19, 75 / 4, 65 / 3],
        [2, 5, 4, 3],
        [3, 5, 4, 3],
        [4, 40, 40, 40],
        [5, -5, -5, -5],
        [6, 10 * 20 * 30 * 40 * -5, 10 * 30 * 40 * -5, 30 * 40 * -5],
        [7, Math.sqrt(305), 20.1556, 23.6291],
        [8, 15.6205, 17.4553, 19.2931],
        [9, 95, 75, 65],
        [10, 305, 406.25, 558.3333],
        [11, 244, 304.6875, 372.2222],
      ];
      const expected = (which: 1 | 2 | 3, base: number) => numbers.map((line) => [line[0] + base, Number(line[which].toFixed(4))]);
      const told = async (base: number) => {
        const results: [number, number][] = [];
        for (const [code] of numbers)
          results.push([code + base, Number(Number(await bench.result(`=SUBTOTAL(${code + base},C1:C5)`)).toFixed(4))]);
        return results;
      };
      expect(await told(0)).toEqual(expected(1, 0));
      const { id, rows } = bench.sheet("Sales");
      rows.set(1, { filtered: true });
      await bench.follow({ sheets: [{ sheet: id, rows: true }] });
      rows.set(0, { hidden: true });
      await bench.follow({ sheets: [{ sheet: id, rows: true }] });
      expect(await told(0)).toEqual(expected(2, 0));
      expect(await told(100)).toEqual(expected(3, 100));
    });

    test("a total follows the filter without any cell being touched, and leaves out other subtotals", async () => {
      await bench.type("C7", [["=SUBTOTAL(109,C1:C5)"], ["=SUBTOTAL(109,C1:C7)"]]);
      expect([bench.value("C7"), bench.value("C8")]).toEqual([95, 95]);
      const { id, rows } = bench.sheet("Sales");
      rows.set(3, { filtered: true });
      await bench.follow({ sheets: [{ sheet: id, rows: true }] });
      expect([bench.value("C7"), bench.value("C8")]).toEqual([55, 55]);
    });

    test("an array spills over the empty cells beside its formula, and back", async () => {
      await bench.type("G1", [["=SORT(C1:C3,1,-1)"]]);
      expect(["G1", "G2", "G3"].map((cell) => bench.value(cell))).toEqual([30, 20, 10]);
      expect([bench.value("C1"), bench.value("C2")]).toEqual([10, 20]);
      await bench.type("H1", [["=SUM(G2:G3)"]]);
      await bench.type("C1", [[15]]);
      expect([bench.value("G3"), bench.value("H1")]).toEqual([15, 35]);
      await bench.type("G1", [["=SORT(C1:C2)"]]);
      expect(["G1", "G2", "G3"].map((cell) => bench.value(cell))).toEqual([15, 20, null]);
      await bench.type("G2", [["mine"]]);
      await bench.recalculate();
      expect([bench.value("G1"), bench.value("G2")]).toEqual([{ error: "#SPILL!" }, "mine"]);
    });

    test("an error in a range is the answer of every statistic over it", async () => {
      await bench.type("G1", [["=NA()"], [2], ["=1/0"]]);
      for (const name of ["AVERAGE", "SUM", "MAX", "MIN", "PRODUCT", "STDEV", "VARP"])
        expect({ name, of: await bench.result(`=${name}(G1:G3)`) }).toEqual({ name, of: { error: "#N/A" } });
      expect(await bench.result("=SUBTOTAL(101,G2:G3)")).toEqual({ error: "#DIV/0!" });
      await bench.type("G1", [[1e200], [1e200], [1]]);
      for (const formula of ["=PRODUCT(G1:G3)", "=SUBTOTAL(106,G1:G3)"])
        expect({ formula, of: await bench.result(formula) }).toEqual({ formula, of: { error: "#NUM!" } });
    });

    test('0 is not empty text, and 5 is not "5", however often they are compared', async () => {
      await bench.type("G1", [[0], [5], [null]]);
      for (const text of ["", "5"]) {
        const asked = `=SUMPRODUCT((G1:G3="${text}")*1)`;
        await bench.type("H1", [[asked], [asked], [asked]]);
        const once = text === "" ? 1 : 0;
        expect({ text, of: [bench.value("H1"), bench.value("H2"), bench.value("H3")] }).toEqual({ text, of: [once, once, once] });
      }
    });

    test("a broken formula harms no other", async () => {
      await bench.type("G1", [["=Tab[", "=Tab[Qty '#]", "=SUM(", "=C1"]]);
      expect(bench.value("J1")).toBe(10);
      expect(bench.value("G1")).toEqual({ error: "#NAME?" });
      expect(await bench.result("=C2+1")).toBe(21);
    });

    test("an edit under ten thousand formulas calculates only those that hang on it", async () => {
      const rows = 10_000;
      bench.put(
        "A1",
        Array.from({ length: rows }, (_, i) => [`C-${i % 500}`, i, `=B${i + 1}*2+SUMIFS($B$1:$B$${rows},$A$1:$A$${rows},A${i + 1})`]),
        "Other",
      );
      await bench.follow({ sheets: [{ sheet: bench.sheet("Other").id, all: true }] });
      expect(bench.value("C2", "Other")).toBe(2 + Array.from({ length: 20 }, (_, k) => 1 + k * 500).reduce((a, b) => a + b));
      expect(await bench.type("B2", [[2]], "Other")).toHaveLength(20);
    }, 120_000);

    test("evaluates one formula as if it stood in a cell, relative to it", async () => {
      const at = { sheet: bench.sheet("Sales").id, row: 2, column: 5 };
      expect(await bench.engine.evaluate?.("=$C3>25", at)).toBe(true);
      expect(await bench.engine.evaluate?.("=ROW()", at)).toBe(3);
      expect(await bench.engine.evaluate?.("=COUNTIF($A$1:$A$5,A3)", at)).toBe(2);
    });
  });
});

function withEngine(create: () => Engine): Engine {
  const engine = create();
  engine.dispose();
  return engine;
}
