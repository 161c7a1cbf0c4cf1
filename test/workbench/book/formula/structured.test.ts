import type { Book, Table } from "../../../../src/workbench/book/book";
import { parseRect } from "../../../../src/workbench/book/a1";
import { createBook } from "../../../../src/workbench/book/create";
import { resolveFormula } from "../../../../src/workbench/book/formula/resolve";

function aTable(name: string, address: string, columns: string[], more: Partial<Table> = {}): Table {
  return { id: name, name, range: parseRect(address)!, showHeaders: true, showTotals: false, style: "", bandedRows: true, bandedColumns: false, firstColumn: false, lastColumn: false, filterButton: true, columns: columns.map((column, i) => ({ id: i + 1, name: column })), ...more }; // prettier-ignore
}

function book(): Book {
  const made = createBook("My sheet");
  made.sheets[0]!.tables.push(
    aTable("Orders", "A1:D6", ["Id", "Qty #", "Unit price", "It's [x]"], { showTotals: true }),
    aTable("Заказы", "F1:G3", ["Сумма, лек", "Дата"]),
  );
  return made;
}

const resolved = (formula: string, row = 2, column?: number) => {
  const it = book();
  return resolveFormula(it, it.sheets[0]!, row, formula, column);
};

describe("structured references as A1", () => {
  test.each([
    ["=SUM(Orders[Id])", "=SUM($A$2:$A$5)"],
    ["=SUM(Orders)", "=SUM($A$2:$D$5)"],
    ["=SUM(Orders[])", "=SUM($A$2:$D$5)"],
    ["=Orders[Qty '#]", "=$B$2:$B$5"],
    ["=Orders[It''s '[x']]", "=$D$2:$D$5"],
    ["=Orders[[#All],[Unit price]]", "=$C$1:$C$6"],
    ["=Orders[#All]", "=$A$1:$D$6"],
    ["=Orders[#Headers]", "=$A$1:$D$1"],
    ["=Orders[#Data]", "=$A$2:$D$5"],
    ["=Orders[[#Totals],[Unit price]]", "=$C$6"],
    ["=Orders[[#Headers],[#Data],[Id]]", "=$A$1:$A$5"],
    ["=Orders[[Id]:[Unit price]]", "=$A$2:$C$5"],
    ["=Orders[@[Unit price]]*2", "=$C$3*2"],
    ["=Orders[[#This Row],[Id]:[Unit price]]", "=$A$3:$C$3"],
    ["=orders[ID]", "=$A$2:$A$5"],
    ["=SUM(Заказы[Сумма, лек])", "=SUM($F$2:$F$3)"],
    ["=Заказы[[Сумма, лек]:[Дата]]", "=$F$2:$G$3"],
    ['="Orders[Id]"', '="Orders[Id]"'],
    ["=Orders[Nope]", "=#REF!"],
    ["=Nope[Id]", "=#REF!"],
    ["=Заказы[#Totals]", "=#REF!"],
  ])("%s is %s", (formula, a1) => expect(resolved(formula)).toBe(a1));

  test("inside the table its name may be left out", () => {
    expect(resolved("=[@Id]*[Unit price]", 3, 3)).toBe("=$A$4*$C$2:$C$5");
    expect(resolved("=[@Дата]", 1, 6)).toBe("=$G$2");
  });

  test("a row that is not the table's is #VALUE!", () => {
    expect(resolved("=Orders[@Id]", 20)).toBe("=#VALUE!");
  });

  test("from another sheet the sheet is named", () => {
    const it = book();
    const other = createBook("Other").sheets[0]!;
    it.sheets.push(other);
    expect(resolveFormula(it, other, 0, "=SUM(Orders[Id])")).toBe("=SUM('My sheet'!$A$2:$A$5)");
  });
});
