// What the host does not have says so by name, and the rest of the workbook is unharmed.
const tries = {
  pivot: (context) => context.workbook.worksheets.getActiveWorksheet().pivotTables.add("Pivot", "A1:B3", "D1"),
  shape: (context) => context.workbook.worksheets.getActiveWorksheet().shapes.addGeometricShape("Rectangle"),
  picture: (context) => context.workbook.worksheets.getActiveWorksheet().shapes.addImage("AAAA"),
  slicer: (context) => context.workbook.slicers.add("A1", "x", context.workbook.worksheets.getActiveWorksheet()),
};
for (const [name, work] of Object.entries(tries)) {
  try {
    await Excel.run(async (context) => {
      work(context);
      await context.sync();
    });
    console.log(name, "worked");
  } catch (error) {
    console.log(name, error.code, /\w+\.\w+/.test(error.message));
  }
}
await Excel.run(async (context) => {
  const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1");
  range.values = [["still here"]];
  range.load("values");
  await context.sync();
  console.log(range.values[0][0]);
});
/* prints
pivot NotImplemented true
shape NotImplemented true
picture NotImplemented true
slicer NotImplemented true
still here
*/
