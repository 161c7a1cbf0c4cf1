// The document's own properties, and custom ones.
await Excel.run(async (context) => {
  const { properties } = context.workbook;
  properties.title = "Client base";
  properties.author = "Mira";
  properties.keywords = "clients, orders";
  properties.custom.add("Version", 3);
  properties.custom.add("Reviewed", true);
  properties.custom.add("Owner", "Petru");
  await context.sync();
  properties.load("title, author, keywords, subject");
  properties.custom.load("items/key, items/value, items/type");
  const count = properties.custom.getCount();
  await context.sync();
  console.log(properties.title, properties.author, properties.keywords, JSON.stringify(properties.subject));
  console.log(
    properties.custom.items
      .map((item) => `${item.key}:${item.value}:${item.type}`)
      .sort()
      .join(" "),
    count.value,
  );

  properties.custom.getItem("Owner").delete();
  const gone = properties.custom.getItemOrNullObject("Owner");
  await context.sync();
  console.log(gone.isNullObject);
});
/* prints
Client base Mira clients, orders ""
Owner:Petru:String Reviewed:true:Boolean Version:3:Number 3
true
*/
