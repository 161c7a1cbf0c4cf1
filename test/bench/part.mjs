/** One part of the bench in a process of its own: node part.mjs FILE.mjs [rows …] → what its `main` answers, sent to the parent. */
import { pathToFileURL } from "node:url";

const [file, ...rows] = process.argv.slice(2);
const { main } = await import(pathToFileURL(file));
const part = await main(rows.length > 0 ? rows.map(Number) : undefined);
process.send(part, () => process.exit(0));
