import { resolve } from "node:path";
import type { Action } from "../actions/action";
import { actionOf, actions } from "../actions/register";
import { createServices, type AppServices } from "../composition";
import { Failure } from "../domain/kernel/failure";
import type { Finding } from "../domain/kernel/finding";
import { loadWords } from "../i18n/locales";
import { translator } from "../i18n/translate";
import { createPlainEngine } from "../workbench/engine/plain";
import { createUniverEngine } from "../workbench/engine/univer-engine";
import { FileError } from "../workbench/files/file-error";
import { openHeadless, type Headless } from "../workbench/headless";
import { openBook, saveBook, writeOutput } from "./book-file";
import { type Call, readArguments, UsageError } from "./call";
import { describeError, PlainError } from "./describe-error";
import { listActions, readValues } from "./parameters";

type Outcome = Awaited<ReturnType<AppServices["run"]>>;

const USAGE = "npm run --silent action -- ID [--in book.xlsx] [--out book.xlsx] [--set name=value …]  (--list shows the actions)";

/** Failures of what was asked for, not of the workbook: nothing was written. */
const mistakes =
  /^(parameter|action|file|import|sheet|summary|view|report|profile|client|list)\.|^(abc\.cuts|movement\.date|merge\.(few|itself|twice|unknown|values))$/;

/** Runs one registered action on a workbook without a screen: JSON on stdout; exit 0, 2 for a bad call, 1 for a failure in the workbook. */
export async function main(args: readonly string[], call: Call): Promise<void> {
  try {
    if (args.includes("--list")) console.log(listActions(actions));
    else await run(args, call);
  } catch (error) {
    process.exitCode = isMistake(error) ? 2 : 1;
    const usage = error instanceof UsageError ? ` ${USAGE}` : "";
    console.error((await describe(error)) + usage);
  }
}

function isMistake(error: unknown): boolean {
  if (error instanceof Failure) return mistakes.test(error.code);
  return error instanceof PlainError || error instanceof FileError;
}

async function run(args: readonly string[], { project, folder }: Call): Promise<void> {
  const { alone, named } = readArguments(args, ["in", "out", "set"]);
  const [id, ...more] = alone;
  const action = id === undefined ? undefined : actionOf(id);
  if (!action)
    throw new UsageError(
      id === undefined ? "Which action?" : `There is no action ${id}; there are ${actions.map((each) => each.id).join(", ")}.`,
    );
  const values = await readValues(action, [...(named.get("set") ?? []), ...more], folder);
  const [input, output] = ["in", "out"].map((name) => named.get(name)?.at(-1));
  const book = await openBook(input && resolve(folder, input));
  // Formulas cost time at scale: CLIENT_BASE_ENGINE=plain leaves them to the program that opens the file.
  const engine = process.env.CLIENT_BASE_ENGINE === "plain" ? createPlainEngine() : createUniverEngine();
  const headless = await openHeadless({ project, book, engine });
  try {
    await headless.host.recalculate();
    const { outcome, told } = await answer(action, values, headless);
    const file = fileAsked(outcome, values);
    if (file) await writeOutput(resolve(folder, file.path), file.bytes);
    console.log(JSON.stringify(told));
    if (output) await saveBook(await headless.host.settled(), resolve(folder, output));
  } finally {
    headless.close();
  }
}

/** A file that the action made, and where it was asked for; fails with "parameter.missing" where nobody said. */
function fileAsked({ file }: Outcome, { file: path }: Record<string, unknown>): { path: string; bytes: Uint8Array } | null {
  if (!file) return null;
  if (typeof path !== "string") throw new Failure("parameter.missing", { name: "file", shape: file.name.replaceAll(" ", "-") });
  return { path, bytes: file.bytes };
}

async function answer(
  action: Action,
  values: Record<string, unknown>,
  { host, quiet }: Headless,
): Promise<{ outcome: Outcome; told: object }> {
  const services = createServices();
  const started = performance.now();
  const outcome = await services.run(action.id, values, { progress: () => undefined, cancelled: false });
  const all = performance.now() - started;
  await quiet();
  const { syncs, bytesOut, bytesIn, hostMs } = host.counters;
  const told = {
    action: action.id,
    result: outcome.result,
    findings: await findingsOf(outcome),
    syncs,
    bytesOut,
    bytesIn,
    ms: { ours: Math.round(all - hostMs), host: Math.round(hostMs) },
  };
  return { outcome, told };
}

async function findingsOf({ findings }: Outcome): Promise<object[]> {
  const { errors } = await loadWords("en");
  const say = translator(errors, "en-US");
  return findings.map(({ code, severity, table, record, field, values }: Finding) => ({
    code,
    severity,
    table: table ?? null,
    record: record ?? null,
    field: field ?? null,
    text: say(`findings.${code}`, values),
  }));
}

/** A failure in one line, in words; other errors as they are. */
async function describe(error: unknown): Promise<string> {
  if (!(error instanceof Failure)) return describeError(error);
  const { errors } = await loadWords("en");
  const say = translator(errors, "en-US");
  const sentence = (part: string) => {
    const key = `failures.${error.code}.${part}`;
    const text = say(key, error.values);
    return text === key ? "" : text;
  };
  const words = [sentence("happened"), sentence("todo")].filter(Boolean).join(" ");
  return words ? `${words} (${error.code})` : `${error.code} ${JSON.stringify(error.values)}`;
}
