// A plain range sorted by two columns, and a filter of the sheet's own.
await Excel.run(async (context) => {
  const sheet = context.workbook.worksheets.getActiveWorksheet();
  const range = sheet.getRange("A1:B6");
  range.values = [
    ["City", "Sum"],
    ["Rome", 3],
    ["Bari", 9],
    ["Rome", 1],
    ["Asti", 5],
    ["Bari", 2],
  ];
  range.sort.apply(
    [
      { key: 0, ascending: true },
      { key: 1, ascending: false },
    ],
    false,
    true,
  );
  range.load("values");
  await context.sync();
  console.log(
    range.values
      .slice(1)
      .map((row) => row.join(""))
      .join(" "),
  );

  sheet.autoFilter.apply(range, 1, { filterOn: Excel.FilterOn.custom, criterion1: ">2" });
  const filtered = sheet.autoFilter.getRange().load("address");
  sheet.autoFilter.load("enabled, isDataFiltered, criteria");
  const view = range.getVisibleView().load("values");
  await context.sync();
  console.log(
    filtered.address,
    sheet.autoFilter.enabled,
    sheet.autoFilter.isDataFiltered,
    view.values
      .slice(1)
      .map((row) => row.join(""))
      .join(" "),
  );

  sheet.autoFilter.clearCriteria();
  sheet.autoFilter.load("isDataFiltered");
  await context.sync();
  console.log(sheet.autoFilter.isDataFiltered);
  sheet.autoFilter.remove();
  const none = sheet.autoFilter.getRangeOrNullObject();
  await context.sync();
  console.log(none.isNullObject);
});
/* prints
Asti5 Bari9 Bari2 Rome3 Rome1
Sheet1!A1:B6 true true Asti5 Bari9 Rome3
false
true
*/
