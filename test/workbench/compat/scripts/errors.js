// What an add-in hears when it asks for what is not there, or reads what it did not load.
const codeOf = (work) =>
  Excel.run(work).then(
    () => "fine",
    (error) => `${error.name}: ${error.code}`,
  );
console.log(await codeOf(async (context) => void (await (context.workbook.worksheets.getItem("Nope").load("name"), context.sync()))));
console.log(await codeOf(async (context) => console.log(context.workbook.worksheets.getActiveWorksheet().name)));
console.log(
  await codeOf(
    async (context) => void (await (context.workbook.worksheets.getActiveWorksheet().getRange("A0").load("values"), context.sync())),
  ),
);
console.log(await codeOf(async (context) => void (context.workbook.worksheets.getActiveWorksheet().getRange("A1:B2").values = [[1]])));
console.log(await codeOf(async (context) => void context.workbook.worksheets.add("a/b")));
console.log(await codeOf(async (context) => void context.workbook.worksheets.add("Sheet1")));
/* prints
RichApi.Error: ItemNotFound
RichApi.Error: PropertyNotLoaded
RichApi.Error: InvalidArgument
RichApi.Error: InvalidArgument
RichApi.Error: InvalidArgument
RichApi.Error: ItemAlreadyExists
*/
