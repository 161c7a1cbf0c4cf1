import { resolve } from "node:path";
import { createUniverEngine } from "../workbench/engine/univer-engine";
import { openHeadless } from "../workbench/headless";
import { openBook, saveBook } from "./book-file";
import { type Call, readArguments, UsageError } from "./call";
import { describeError } from "./describe-error";
import { readScript } from "./read-script";
import { runScript } from "./run-script";

const USAGE = "npm run script -- FILE.(ts|js) [--in book.xlsx] [--out book.xlsx]";

/** Runs an Office.js script on a workbook without a screen. The process ends with 0, or with 1 and the error on stderr. */
export async function main(args: readonly string[], call: Call): Promise<void> {
  try {
    await run(args, call);
  } catch (error) {
    process.exitCode = 1;
    console.error(error instanceof UsageError ? `${error.message}\n${USAGE}` : describeError(error));
  }
}

async function run(args: readonly string[], { project, folder }: Call): Promise<void> {
  const { alone, named } = readArguments(args, ["in", "out"]);
  const [file, ...more] = alone;
  if (!file || more.length > 0) throw new UsageError("Which script?");
  const script = await readScript(resolve(folder, file));
  const [input, output] = ["in", "out"].map((name) => named.get(name)?.at(-1));
  const book = await openBook(input && resolve(folder, input));
  const { host, close } = await openHeadless({ engine: createUniverEngine(), book, project });
  await host.recalculate();
  await runScript(script);
  if (output) await saveBook(await host.settled(), resolve(folder, output));
  close();
}
