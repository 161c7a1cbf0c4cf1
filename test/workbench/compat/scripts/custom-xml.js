// XML that an add-in keeps in the workbook.
await Excel.run(async (context) => {
  const parts = context.workbook.customXmlParts;
  const part = parts.add(
    '<Reviewers xmlns="http://schemas.example.org/review"><Reviewer>Juan</Reviewer><Reviewer>Hong</Reviewer></Reviewers>',
  );
  part.load("id, namespaceUri");
  const xml = part.getXml();
  await context.sync();
  console.log(part.namespaceUri, xml.value.includes("Hong"));

  context.workbook.settings.add("ReviewId", part.id);
  part.setXml('<Reviewers xmlns="http://schemas.example.org/review"><Reviewer>Ana</Reviewer></Reviewers>');
  const again = parts.getItem(part.id).getXml();
  const scoped = parts.getByNamespace("http://schemas.example.org/review");
  const count = scoped.getCount();
  const only = scoped.getOnlyItem().load("id");
  await context.sync();
  console.log(again.value, count.value, only.id === part.id);

  part.delete();
  const gone = parts.getItemOrNullObject(part.id);
  await context.sync();
  console.log(gone.isNullObject);
});
/* prints
http://schemas.example.org/review true
<Reviewers xmlns="http://schemas.example.org/review"><Reviewer>Ana</Reviewer></Reviewers> 1 true
true
*/
