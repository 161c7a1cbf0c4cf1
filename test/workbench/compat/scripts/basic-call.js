// The first thing a sample does: colour what is selected and say where it is.
await Excel.run(async (context) => {
  const range = context.workbook.getSelectedRange();
  range.format.fill.color = "yellow";
  range.load("address");
  await context.sync();
  console.log(`The range address was "${range.address}".`);

  range.load("format/fill/color");
  await context.sync();
  console.log(range.format.fill.color);
});
/* prints
The range address was "Sheet1!A1".
#FFFF00
*/
