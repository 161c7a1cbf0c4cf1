// Small values that travel with the workbook.
await Excel.run(async (context) => {
  const { settings } = context.workbook;
  settings.add("ReviewNeeded", true);
  settings.add("Options", { colours: ["red", "blue"], limit: 5 });
  settings.add("Count", 1);
  settings.add("Count", 2);
  await context.sync();

  const needed = settings.getItem("ReviewNeeded").load("value");
  const options = settings.getItem("Options").load("key, value");
  const missing = settings.getItemOrNullObject("Nothing");
  const count = settings.getCount();
  await context.sync();
  console.log(needed.value, options.key, options.value.colours.join("+"), options.value.limit, missing.isNullObject, count.value);

  settings.getItem("ReviewNeeded").delete();
  settings.load("items/key, items/value");
  await context.sync();
  console.log(
    settings.items
      .map((item) => `${item.key}=${JSON.stringify(item.value)}`)
      .sort()
      .join(" "),
  );
});
/* prints
true Options red+blue 5 true 3
Count=2 Options={"colours":["red","blue"],"limit":5}
*/
