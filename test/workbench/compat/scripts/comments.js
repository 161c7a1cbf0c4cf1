// A talk about a cell: comment, reply, resolve, delete.
await Excel.run(async (context) => {
  const { comments } = context.workbook;
  context.workbook.worksheets.getActiveWorksheet().getRange("A1").values = [["Deal"]];
  const comment = comments.add("Sheet1!A1", "Is this right?");
  comment.replies.add("Yes.");
  await context.sync();

  const found = comments.getItemByCell("Sheet1!A1").load("content, authorName, resolved");
  found.replies.load("items/content");
  const place = found.getLocation().load("address");
  const count = comments.getCount();
  await context.sync();
  console.log(found.content, found.resolved, found.replies.items.map((reply) => reply.content).join("|"), place.address, count.value);

  found.content = "Checked.";
  found.resolved = true;
  found.replies.getItemAt(0).delete();
  found.load("content, resolved");
  const replies = found.replies.getCount();
  await context.sync();
  console.log(found.content, found.resolved, replies.value);

  found.delete();
  const left = comments.getCount();
  await context.sync();
  console.log(left.value);
});
/* prints
Is this right? false Yes. Sheet1!A1 1
Checked. true 0
0
*/
