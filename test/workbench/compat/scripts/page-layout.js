// How a sheet is printed.
await Excel.run(async (context) => {
  const sheet = context.workbook.worksheets.getActiveWorksheet();
  const layout = sheet.pageLayout;
  layout.orientation = Excel.PageOrientation.landscape;
  layout.paperSize = Excel.PaperType.a4;
  layout.centerHorizontally = true;
  layout.printGridlines = true;
  layout.zoom = { horizontalFitToPages: 1 };
  layout.setPrintArea("A1:D20");
  layout.setPrintTitleRows("$1:$2");
  layout.setPrintMargins("Inches", { top: 1, bottom: 1, left: 0.5, right: 0.5 });
  layout.headersFooters.defaultForAllPages.centerHeader = "Orders";
  layout.headersFooters.defaultForAllPages.rightFooter = "Page &P";
  await context.sync();

  layout.load("orientation, paperSize, centerHorizontally, printGridlines, zoom, topMargin, leftMargin");
  const area = layout.getPrintAreaOrNullObject().load("address");
  const rows = layout.getPrintTitleRowsOrNullObject().load("address");
  const columns = layout.getPrintTitleColumnsOrNullObject();
  const header = layout.headersFooters.defaultForAllPages.load("centerHeader, rightFooter, leftHeader");
  await context.sync();
  console.log(layout.orientation, layout.paperSize, layout.centerHorizontally, layout.printGridlines, layout.zoom.horizontalFitToPages);
  console.log(layout.topMargin, layout.leftMargin, area.address, rows.address, columns.isNullObject);
  console.log(JSON.stringify([header.centerHeader, header.rightFooter, header.leftHeader]));
});
/* prints
Landscape A4 true true 1
72 36 Sheet1!A1:D20 Sheet1!1:2 true
["Orders","Page &P",""]
*/
