// Links to the web, to mail and to other cells.
await Excel.run(async (context) => {
  const sheet = context.workbook.worksheets.getActiveWorksheet();
  context.workbook.worksheets.add("Lists");
  sheet.getRange("A1").hyperlink = { textToDisplay: "Site", screenTip: "Open the site", address: "https://www.example.com/" };
  sheet.getRange("A2").hyperlink = { textToDisplay: "Lists", screenTip: "Go there", documentReference: "Lists!A1" };
  const [site, lists, none] = ["A1", "A2", "A3"].map((address) => sheet.getRange(address).load("hyperlink, values"));
  await context.sync();
  console.log(site.values[0][0], site.hyperlink.address, site.hyperlink.screenTip);
  console.log(lists.values[0][0], lists.hyperlink.documentReference, none.hyperlink);

  sheet.getRange("A1").clear(Excel.ClearApplyTo.hyperlinks);
  site.load("hyperlink, values");
  await context.sync();
  console.log(site.values[0][0], site.hyperlink);
});
/* prints
Site https://www.example.com/ Open the site
Lists Lists!A1 null
Site null
*/
