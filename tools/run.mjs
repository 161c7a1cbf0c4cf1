/** `npm run action` and `npm run script`: bundles src/cli/NAME.ts once for its sources and runs it with the arguments given. */
import { pathToFileURL } from "node:url";
import { ensureInstalled } from "./install.mjs";

const [name, ...args] = process.argv.slice(2);
ensureInstalled();
const { bundleForNode, root } = await import("./prepare.mjs");
process.setSourceMapsEnabled(true);
const file = await bundleForNode(`src/cli/${name}.ts`);
const { main } = await import(pathToFileURL(file).href);
// Paths are the caller's: npm itself runs this in the project's folder.
await main(args, { project: root, folder: process.env.INIT_CWD ?? process.cwd() });
