import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readScript } from "../../../src/cli/read-script";
import { openWorkbench, type Workbench } from "../../support/workbench";

const folder = join(__dirname, "scripts");
const scripts = readdirSync(folder).filter((name) => name.endsWith(".js"));

/** What a script should print stands in its last comment. */
function expected(name: string): string {
  const found = /\/\* prints\n([\s\S]*?)\n\*\/\s*$/.exec(readFileSync(join(folder, name), "utf8"));
  if (!found) throw new Error(`${name} does not say what it prints`);
  return found[1]!;
}

/** Runs a script in the open workbook and answers what it printed. */
async function printed(name: string, bench: Workbench): Promise<string> {
  const lines: string[] = [];
  const log = (...parts: unknown[]) =>
    void lines.push(parts.map((part) => (typeof part === "object" && part !== null ? JSON.stringify(part) : String(part))).join(" "));
  const { kind, code } = await readScript(join(folder, name));
  if (kind !== "classic") throw new Error(`${name} is a module`);
  const run = new Function("console", `return ${code.trim()}`) as (console: { log: typeof log }) => () => Promise<void>;
  await run({ log })();
  await bench.quiet();
  return lines.join("\n");
}

describe("scripts in the manner of Excel's public samples run unchanged", () => {
  let bench: Workbench;
  afterEach(() => bench.dispose());

  test.each(scripts)(
    "%s",
    async (name) => {
      bench = await openWorkbench({ engine: "univer" });
      expect(await printed(name, bench)).toBe(expected(name));
    },
    60_000,
  );
});
