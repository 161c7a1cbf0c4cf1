// Each kind of column filter, and what stays visible.
const visibleNames = async (context, table) => {
  await context.sync();
  const view = table.columns.getItem("Name").getDataBodyRange().getVisibleView().load("values");
  await context.sync();
  return view.values.map((row) => row[0]).join(",");
};

await Excel.run(async (context) => {
  const sheet = context.workbook.worksheets.getActiveWorksheet();
  sheet.getRange("A1:C7").values = [
    ["Name", "Score", "Day"],
    ["Ann", 10, 46023],
    ["Bob", 20, 46024],
    ["Cat", 30, 46060],
    ["Dan", 40, 46061],
    ["Eve", 50, 46400],
    ["Flo", "", 46401],
  ];
  sheet.getRange("C2:C7").numberFormat = "yyyy-mm-dd";
  const table = sheet.tables.add("A1:C7", true);
  const score = table.columns.getItem("Score").filter;
  const name = table.columns.getItem("Name").filter;

  score.applyCustomFilter(">15", "<45", "And");
  console.log("custom", await visibleNames(context, table));
  score.applyTopItemsFilter(2);
  console.log("top", await visibleNames(context, table));
  score.applyBottomPercentFilter(40);
  console.log("bottom percent", await visibleNames(context, table));
  score.applyDynamicFilter("AboveAverage");
  console.log("above average", await visibleNames(context, table));
  score.clear();
  name.applyCustomFilter("=*a*");
  console.log("text", await visibleNames(context, table));
  name.clear();
  table.columns.getItem("Day").filter.applyValuesFilter([{ date: "2026-01", specificity: "Month" }]);
  console.log("month", await visibleNames(context, table));
  table.columns.getItem("Day").filter.clear();
  sheet.getRange("A4").format.fill.color = "#FF0000";
  name.applyCellColorFilter("#FF0000");
  console.log("colour", await visibleNames(context, table));
  table.clearFilters();
  score.apply({ filterOn: Excel.FilterOn.values, values: ["20", "30"] });
  console.log("values", await visibleNames(context, table));
  score.load("criteria");
  await context.sync();
  console.log(score.criteria.filterOn, score.criteria.values.join("+"));
});
/* prints
custom Bob,Cat,Dan
top Dan,Eve
bottom percent Ann,Bob
above average Dan,Eve
text Ann,Cat,Dan
month Ann,Bob
colour Cat
values Bob,Cat
Values 20+30
*/
