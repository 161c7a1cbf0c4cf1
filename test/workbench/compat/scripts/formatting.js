// Fonts, fills, borders, alignment, sizes; a range that is not of one mind answers null.
await Excel.run(async (context) => {
  const sheet = context.workbook.worksheets.getActiveWorksheet();
  const header = sheet.getRange("A1:D1");
  header.values = [["Region", "Sales", "Share", "Note"]];
  header.format.fill.color = "#4472C4";
  header.format.font.set({ color: "white", bold: true, name: "Arial", size: 12 });
  header.format.horizontalAlignment = "Center";
  header.format.verticalAlignment = Excel.VerticalAlignment.center;
  header.format.wrapText = true;
  for (const edge of ["EdgeBottom", "EdgeTop", "InsideVertical"]) {
    const border = header.format.borders.getItem(edge);
    border.style = "Continuous";
    border.weight = "Thin";
    border.color = "#FFC000";
  }
  sheet.getRange("A:A").format.columnWidth = 100;
  sheet.getRange("1:1").format.rowHeight = 30;
  sheet.getRange("C2:C3").numberFormat = [["0.0%"], ["0.0%"]];
  sheet.getRange("C2:C3").values = [[0.1234], [1]];
  sheet.getRange("B1").format.font.italic = true;
  await context.sync();

  header.load(
    "format/font/bold, format/font/italic, format/font/name, format/fill/color, format/rowHeight, format/columnWidth, format/horizontalAlignment",
  );
  const bottom = header.format.borders.getItem("EdgeBottom").load("style, color, weight, sideIndex");
  const right = header.format.borders.getItem("EdgeRight").load("style");
  const shares = sheet.getRange("C2:C3").load("text");
  const width = sheet.getRange("A1").format.load("columnWidth");
  await context.sync();
  console.log(header.format.font.bold, header.format.font.italic, header.format.font.name, header.format.fill.color);
  console.log(header.format.rowHeight, header.format.columnWidth, width.columnWidth, header.format.horizontalAlignment);
  console.log(bottom.sideIndex, bottom.style, bottom.weight, bottom.color, right.style);
  console.log(shares.text.join(" "));

  sheet.getRange("A1:D3").clear("Formats");
  header.load("format/font/bold, values");
  await context.sync();
  console.log(header.format.font.bold, header.values[0].join(" "));
});
/* prints
true null Arial #4472C4
30 null 100 Center
EdgeBottom Continuous Thin #FFC000 None
12.3% 100.0%
false Region Sales Share Note
*/
