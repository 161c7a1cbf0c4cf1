import { printAddress } from "../book/a1";
import type { Rect, Sheet } from "../book/book";
import { isError } from "../book/cells";
import { resolveFormula } from "../book/formula/resolve";
import { rangeStatistic } from "../book/range-statistics";
import type { Workspace } from "../book/workspace";
import { HostError } from "./wire";
import type { WireObject } from "./wire";

/** What a worksheet function came to, a value or an error; it may stand as an argument of another. */
class FunctionResult implements WireObject {
  readonly Type = "FunctionResult";

  constructor(
    readonly formula: string,
    readonly Value: unknown,
    readonly Error: string | null,
  ) {}
}

/** workbook.functions: every worksheet function the engine knows, by its wire name ("VLookup", "ChiSq_Dist"). */
export type Functions = WireObject;

function isPlace(value: unknown): value is { sheet: Sheet; rect: Rect } {
  return typeof value === "object" && value !== null && "sheet" in value && "rect" in value;
}

function argument(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "string") return `"${value.replaceAll('"', '""')}"`;
  if (typeof value === "number" || typeof value === "boolean") return String(value).toUpperCase();
  if (value instanceof FunctionResult) return value.formula;
  if (isPlace(value)) return printAddress(value.sheet.name, value.rect, true);
  if (Array.isArray(value)) return `{${value.map((row) => (Array.isArray(row) ? row.map(argument).join(",") : argument(row))).join(";")}}`;
  throw new HostError("InvalidArgument");
}

async function called(workspace: Workspace, name: string, args: unknown[]): Promise<FunctionResult> {
  const { book } = workspace;
  const flat = args.flatMap((arg) => (Array.isArray(arg) && !Array.isArray(arg[0]) ? (arg as unknown[]) : [arg]));
  while (flat.length && (flat.at(-1) === undefined || flat.at(-1) === null)) flat.pop();
  const formula = `${name.toUpperCase().replaceAll("_", ".")}(${flat.map(argument).join(",")})`;
  const [sheet] = book.sheets;
  const at = { sheet: sheet!.id, row: 1_048_575, column: 16_383 };
  const value = (await workspace.evaluate(resolveFormula(book, sheet!, at.row, `=${formula}`), at)) ?? rangeStatistic(name, flat);
  if (value === undefined) throw new HostError("NotImplemented", `Functions.${name} is not implemented by this engine.`);
  return isError(value) ? new FunctionResult(formula, null, value.error) : new FunctionResult(formula, value, null);
}

/** The functions over a workspace. */
export function functionsOf(workspace: Workspace): Functions {
  const target: Functions = { Type: "Functions" };
  return new Proxy(target, {
    has: () => true,
    get: (object, name) => {
      if (typeof name !== "string" || name in object) return Reflect.get(object, name) as unknown;
      return /^[A-Z]\w*$/.test(name) ? (...args: unknown[]) => called(workspace, name, args) : undefined;
    },
  });
}
