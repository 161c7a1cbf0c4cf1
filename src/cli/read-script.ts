import { parse } from "acorn";
import { build, transform } from "esbuild";
import { readFile } from "node:fs/promises";
import { dirname, extname } from "node:path";
import { PlainError } from "./describe-error";

/** A script made ready to run: a classic one as the text of an async function, a module as the text of a module. */
export type ReadyScript = { kind: "classic" | "module"; code: string };

/** Reads a script (.ts or .js, with `await` at the top if it likes); what it imports comes with it. */
export async function readScript(file: string): Promise<ReadyScript> {
  const source = await readFile(file, "utf8").catch(() => {
    throw new PlainError(`There is no file ${file}.`);
  });
  const loader = extname(file) === ".ts" ? "ts" : extname(file) === ".tsx" ? "tsx" : "js";
  const { code } = await transform(source, { loader, target: "es2022", sourcefile: file, sourcemap: "inline" });
  if (isClassic(code)) return { kind: "classic", code: `(async () => {${code}\n})\n//# sourceURL=${file}` };
  return { kind: "module", code: await bundled(file) };
}

/** Whether it is a script as a page's <script> takes it, but for `await` at the top. */
function isClassic(code: string): boolean {
  try {
    parse(code, { ecmaVersion: "latest", sourceType: "script", allowAwaitOutsideFunction: true, allowReturnOutsideFunction: true });
    return true;
  } catch {
    return false;
  }
}

async function bundled(file: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [file],
    absWorkingDir: dirname(file),
    bundle: true,
    write: false,
    format: "esm",
    platform: "node",
    target: "es2022",
    sourcemap: "inline",
    logLevel: "silent",
  });
  return outputFiles[0]?.text ?? "";
}
