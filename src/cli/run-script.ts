import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { PlainError } from "./describe-error";
import type { ReadyScript } from "./read-script";

/** Runs a script until nothing of it is left: promises, timers, events. Rejects with the first error nobody caught. */
export async function runScript(script: ReadyScript): Promise<void> {
  const failures: unknown[] = [];
  const fail = (error: unknown) => void failures.push(error);
  process.on("unhandledRejection", fail).on("uncaughtException", fail);
  const quiet = new Promise<void>((resolve) => void process.once("beforeExit", () => resolve()));
  let finished = false;
  start(script).then(() => (finished = true), fail);
  await quiet;
  process.off("unhandledRejection", fail).off("uncaughtException", fail);
  if (failures.length > 0) throw failures[0];
  if (!finished) throw new PlainError("The script waits for something that never comes: nothing is left that could wake it.");
}

function start({ kind, code }: ReadyScript): Promise<unknown> {
  return kind === "module" ? importText(code) : Promise.resolve().then(() => (globalThis.eval(code) as () => Promise<unknown>)());
}

async function importText(code: string): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "client-base-script-"));
  const file = join(folder, "script.mjs");
  await writeFile(file, code);
  try {
    await import(pathToFileURL(file).href);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
