/** `npm run docs`: writes what the code says into the documents that have a generated part; tests hold them to it. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { ensureInstalled } from "./install.mjs";

ensureInstalled();
const { bundleForNode, root } = await import("./prepare.mjs");
const bundle = await bundleForNode("test/support/documents/documents.ts", ["typescript"]);
const { documents, writtenAndTold } = await import(pathToFileURL(bundle).href);

for (const path of Object.keys(documents)) {
  const { written, told } = await writtenAndTold(root, path);
  if (told !== written) writeFileSync(join(root, path), told);
  console.log(`${path}: ${told === written ? "as the code says" : "written anew"}`);
}
