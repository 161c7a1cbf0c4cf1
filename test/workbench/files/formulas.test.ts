import { formulaFromFile, formulaToFile, maySpill } from "../../../src/workbench/files/formulas";

const cases: [string, string][] = [
  ["=1+A1", "1+A1"],
  ["=[@Amount]*2", "Clients[[#This Row],[Amount]]*2"],
  ["=[@[First order]]", "Clients[[#This Row],[First order]]"],
  ["=SUM([@[A]:[B]])", "SUM(Clients[[#This Row],[A]:[B]])"],
  ["=ROW([@])", "ROW(Clients[#This Row])"],
  ["=Orders[@Amount]", "Orders[[#This Row],[Amount]]"],
  ["=SUM(Orders[Amount],Orders[[#Headers],[Amount]])", "SUM(Orders[Amount],Orders[[#Headers],[Amount]])"],
  [
    '=MAXIFS(Orders[Amount],Orders[Client],[@Code])&"XLOOKUP(1)"',
    '_xlfn.MAXIFS(Orders[Amount],Orders[Client],Clients[[#This Row],[Code]])&"XLOOKUP(1)"',
  ],
  ["=STDEV.P(A1:A9)+STDEV(A1:A9)", "_xlfn.STDEV.P(A1:A9)+STDEV(A1:A9)"],
  ["=SORT(FILTER(A1:A9,B1:B9>0))", "_xlfn._xlws.SORT(_xlfn._xlws.FILTER(A1:A9,B1:B9>0))"],
  ["=LET(rate,0.2,net,A1,net*rate)", "_xlfn.LET(_xlpm.rate,0.2,_xlpm.net,A1,_xlpm.net*_xlpm.rate)"],
  ["=MAP(A1:A3,LAMBDA(one,one+1))", "_xlfn.MAP(A1:A3,_xlfn.LAMBDA(_xlpm.one,_xlpm.one+1))"],
  ["=SUM(A1#)", "SUM(_xlfn.ANCHORARRAY(A1))"],
  ["=AGGREGATE(9,5,A1:A9)+NETWORKDAYS.INTL(A1,A2)", "_xlfn.AGGREGATE(9,5,A1:A9)+NETWORKDAYS.INTL(A1,A2)"],
  ["='It''s [odd]'!A1", "'It''s [odd]'!A1"],
];

test.each(cases)("%s stands in a file as %s, and comes back", (ours, theirs) => {
  expect(formulaToFile(ours, "Clients")).toBe(theirs);
  expect(formulaFromFile(theirs, "Clients")).toBe(ours);
});

test("a column named without its table gets the table's name", () => {
  expect(formulaToFile("=SUM([Amount])", "Clients")).toBe("SUM(Clients[Amount])");
});

test("a row of another table keeps the table's name", () => {
  expect(formulaFromFile("Orders[[#This Row],[Amount]]", "Clients")).toBe("=Orders[@Amount]");
});

test("what is no formula is left as it stands", () => {
  expect(formulaToFile("=SUM((", "Clients")).toBe("SUM((");
});

test("formulas that may answer many cells are told from those that sum them up", () => {
  expect([maySpill("=UNIQUE(A1:A9)"), maySpill("=SUM(UNIQUE(A1:A9))"), maySpill("=SORTED")]).toEqual([true, false, false]);
});
