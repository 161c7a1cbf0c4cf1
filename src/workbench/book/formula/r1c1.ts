import { columnName } from "../a1";
import { MAX_COLUMNS, MAX_ROWS } from "../geometry";
import type { Point, Token } from "./tokenize";
import { rewrite } from "./tokenize";

function axisR1C1(letter: "R" | "C", at: number | undefined, absolute: boolean, home: number): string {
  if (at === undefined) return "";
  if (absolute) return `${letter}${at + 1}`;
  return at === home ? letter : `${letter}[${at - home}]`;
}

function pointR1C1({ row, column, rowAbsolute, columnAbsolute }: Point, homeRow: number, homeColumn: number): string {
  return axisR1C1("R", row, rowAbsolute, homeRow) + axisR1C1("C", column, columnAbsolute, homeColumn);
}

/** A formula in R1C1 notation, as it reads in its own cell. */
export function toR1C1(formula: string, row: number, column: number): string {
  return rewrite(formula, (token: Token) => {
    if (token.type !== "reference") return undefined;
    const first = pointR1C1(token.first, row, column);
    const last = token.last && pointR1C1(token.last, row, column);
    return token.prefix + (last === undefined || last === first ? first : `${first}:${last}`);
  });
}

const PART = /R(\[-?\d+\]|\d+)?C(\[-?\d+\]|\d+)?|R(\[-?\d+\]|\d+)?|C(\[-?\d+\]|\d+)?/iy;
const SKIP = /"(?:[^"]|"")*"|'(?:[^']|'')*'!|[\p{L}_\\][\p{L}\p{N}_.\\]*[([]?|\d+(?:\.\d+)?(?:E[+-]?\d+)?|./uy;

function axisA1(part: string | undefined, home: number, max: number): { at: number; absolute: boolean } {
  if (part === undefined) return { at: home, absolute: false };
  if (!part.startsWith("[")) return { at: Number(part) - 1, absolute: true };
  const at = (home + Number(part.slice(1, -1))) % max;
  return { at: at < 0 ? at + max : at, absolute: false };
}

type Corner = { row?: string; column?: string };

function cornerA1(match: RegExpExecArray, row: number, column: number): Corner {
  const hasRow = /^R/i.test(match[0]);
  const hasColumn = /C/i.test(match[0]);
  const r = hasRow ? axisA1(match[1] ?? match[3], row, MAX_ROWS) : undefined;
  const c = hasColumn ? axisA1(match[2] ?? match[4], column, MAX_COLUMNS) : undefined;
  return {
    ...(r && { row: (r.absolute ? "$" : "") + String(r.at + 1) }),
    ...(c && { column: (c.absolute ? "$" : "") + columnName(c.at) }),
  };
}

const printCorner = ({ row = "", column = "" }: Corner): string => column + row;

/** Reads "R[-1]C:R5C2" at a place of the text; undefined where a name or function stands there. */
function readArea(text: string, at: number, row: number, column: number): { length: number; a1: string } | undefined {
  PART.lastIndex = at;
  const first = PART.exec(text);
  if (!first || first[0] === "") return undefined;
  let end = at + first[0].length;
  const start = cornerA1(first, row, column);
  let a1 = start.row && start.column ? printCorner(start) : `${printCorner(start)}:${printCorner(start)}`;
  if (text[end] === ":") {
    PART.lastIndex = end + 1;
    const last = PART.exec(text);
    if (last?.[0]) {
      a1 = `${printCorner(start)}:${printCorner(cornerA1(last, row, column))}`;
      end = PART.lastIndex;
    }
  }
  return /[\p{L}\p{N}_.([]/u.test(text[end] ?? "") ? undefined : { length: end - at, a1 };
}

/** A formula in R1C1 notation as A1, in its own cell. */
export function fromR1C1(formula: string, row: number, column: number): string {
  let out = "";
  for (let at = 0; at < formula.length;) {
    const area = /[RC]/i.test(formula[at]!) ? readArea(formula, at, row, column) : undefined;
    if (area) out += area.a1;
    SKIP.lastIndex = at;
    const skipped = area ? "" : (SKIP.exec(formula)?.[0] ?? formula[at]!);
    out += skipped;
    at += area?.length ?? skipped.length;
  }
  return out;
}
