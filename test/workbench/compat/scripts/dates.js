// Dates are numbers with a format; the usual ways back and forth.
const toSerial = (date) => date.getTime() / 86400000 + 25569;
const toDate = (serial) => new Date(Math.round((serial - 25569) * 86400000));
await Excel.run(async (context) => {
  const sheet = context.workbook.worksheets.getActiveWorksheet();
  const day = new Date(Date.UTC(2026, 2, 1, 12, 30));
  sheet.getRange("A1").values = [[toSerial(day)]];
  sheet.getRange("A1").numberFormat = [["dd/mm/yyyy hh:mm"]];
  sheet.getRange("A2").values = [["3/15/2026"]];
  sheet.getRange("A3").formulas = [["=EDATE(A2,1)"]];
  sheet.getRange("A3").numberFormat = [["d mmm yyyy"]];
  sheet.getRange("A4").formulas = [["=A2-DATE(2026,3,1)"]];
  sheet.getRange("A5").values = [["25%"]];
  sheet.getRange("A6").values = [["'2026-03-15"]];
  await context.sync();
  const range = sheet.getRange("A1:A6").load("values, text, numberFormat");
  await context.sync();
  range.text.forEach((row, i) => console.log(row[0], typeof range.values[i][0], range.numberFormat[i][0]));
  console.log(toDate(range.values[0][0]).toISOString());
});
/* prints
01/03/2026 12:30 number dd/mm/yyyy hh:mm
3/15/2026 number m/d/yyyy
15 Apr 2026 number d mmm yyyy
14 number General
25% number 0%
2026-03-15 string General
2026-03-01T12:30:00.000Z
*/
