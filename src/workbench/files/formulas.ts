import { rewrite, tokenize, type StructuredToken, type Token } from "../book/formula/tokenize";

/** Functions newer than the file format, written with "_xlfn." so that older programs keep them. */
const NEWER = new Set(
  `ACOT ACOTH AGGREGATE ARABIC ARRAYTOTEXT BASE BETA.DIST BETA.INV BINOM.DIST BINOM.DIST.RANGE BINOM.INV BITAND BITLSHIFT BITOR BITRSHIFT BITXOR BYCOL BYROW CEILING.MATH
  CEILING.PRECISE CHISQ.DIST CHISQ.DIST.RT CHISQ.INV CHISQ.INV.RT CHISQ.TEST CHOOSECOLS CHOOSEROWS COMBINA CONCAT CONFIDENCE.NORM CONFIDENCE.T COT COTH COVARIANCE.P
  COVARIANCE.S CSC CSCH DAYS DECIMAL DROP ERF.PRECISE ERFC.PRECISE EXPAND EXPON.DIST F.DIST F.DIST.RT F.INV F.INV.RT F.TEST FILTERXML FLOOR.MATH FLOOR.PRECISE
  FORECAST.ETS FORECAST.ETS.CONFINT FORECAST.ETS.SEASONALITY FORECAST.ETS.STAT FORECAST.LINEAR FORMULATEXT GAMMA GAMMA.DIST GAMMA.INV GAMMALN.PRECISE GAUSS HSTACK
  HYPGEOM.DIST IFNA IFS IMAGE IMCOSH IMCOT IMCSC IMCSCH IMSEC IMSECH IMSINH IMTAN ISFORMULA ISOMITTED ISOWEEKNUM LAMBDA LET LOGNORM.DIST LOGNORM.INV MAKEARRAY MAP MAXIFS
  MINIFS MODE.MULT MODE.SNGL MUNIT NEGBINOM.DIST NORM.DIST NORM.INV NORM.S.DIST NORM.S.INV NUMBERVALUE PDURATION PERCENTILE.EXC PERCENTILE.INC PERCENTRANK.EXC
  PERCENTRANK.INC PERMUTATIONA PHI POISSON.DIST QUARTILE.EXC QUARTILE.INC RANDARRAY RANK.AVG RANK.EQ REDUCE RRI SCAN SEC SECH SEQUENCE SHEET SHEETS SKEW.P SORTBY STDEV.P
  STDEV.S SWITCH T.DIST T.DIST.2T T.DIST.RT T.INV T.INV.2T T.TEST TAKE TEXTAFTER TEXTBEFORE TEXTJOIN TEXTSPLIT TOCOL TOROW UNICHAR UNICODE UNIQUE VALUETOTEXT VAR.P VAR.S
  VSTACK WEBSERVICE WEIBULL.DIST WRAPCOLS WRAPROWS XLOOKUP XMATCH XOR Z.TEST`.split(/\s+/),
);
const NEWEST = new Set(["FILTER", "SORT"]);
/** Functions whose answer may be many cells: such formulas are kept as dynamic arrays. */
const SPILLING =
  /\b(?:FILTER|SORT|SORTBY|UNIQUE|SEQUENCE|RANDARRAY|HSTACK|VSTACK|TAKE|DROP|TOCOL|TOROW|WRAPROWS|WRAPCOLS|CHOOSEROWS|CHOOSECOLS|TEXTSPLIT|EXPAND|MAP|BYROW|BYCOL|SCAN|MAKEARRAY)\(/i;
const PLAIN_COLUMN = /^[\p{L}\p{N}_.]+$/u;

/** True where a formula needs the dynamic-array mark. */
export function maySpill(formula: string): boolean {
  return SPILLING.test(formula) && !/^=(?:SUM|COUNT|COUNTA|ROWS|COLUMNS|MAX|MIN|AVERAGE|INDEX|TEXTJOIN|CONCAT)\(/i.test(formula);
}

/** A formula as a file keeps it: no "=", newer functions prefixed, `[@Col]` as `Table[[#This Row],[Col]]`. */
export function formulaToFile(formula: string, ownTable?: string): string {
  const body = formula.slice(1);
  if (!needsChange(body)) return body;
  const tokens = tokenize(body);
  if (!tokens) return body;
  const parameters = parameterTokens(tokens);
  return tokens.map((token, i) => (parameters.has(i) ? `_xlpm.${token.text}` : tokenToFile(tokens, i, ownTable))).join("");
}

/** A quick look that spares most formulas the tokenizer. */
function needsChange(body: string): boolean {
  if (/[[@#]/.test(body)) return true;
  for (const [, name] of body.matchAll(/([A-Za-z][A-Za-z0-9.]*)\(/g)) if (prefixed(name!) !== name) return true;
  return false;
}

function tokenToFile(tokens: Token[], i: number, ownTable: string | undefined): string {
  const token = tokens[i]!;
  const next = tokens[i + 1];
  if (token.type === "function") return prefixed(token.text);
  if (token.type === "structured") return structuredToFile(token, ownTable);
  if (token.type === "reference" && next?.type === "operator" && next.text === "#") return `_xlfn.ANCHORARRAY(${token.text})`;
  if (token.type === "operator" && (token.text === "#" || token.text === "@")) return "";
  return token.text;
}

function prefixed(name: string): string {
  const upper = name.toUpperCase();
  return NEWER.has(upper) ? `_xlfn.${upper}` : NEWEST.has(upper) ? `_xlfn._xlws.${upper}` : name;
}

function structuredToFile({ table, inner }: StructuredToken, ownTable: string | undefined): string {
  const name = table || ownTable || "";
  if (inner === "@") return `${name}[#This Row]`;
  if (!inner.startsWith("@")) return `${name}[${inner}]`;
  const column = inner.slice(1);
  return `${name}[[#This Row],${column.startsWith("[") ? column : `[${column}]`}]`;
}

/** Positions of the names that LET and LAMBDA make, where they are made and where they are used. */
function parameterTokens(tokens: Token[]): Set<number> {
  const found = new Set<number>();
  tokens.forEach((token, start) => {
    if (token.type !== "function" || !/^(LET|LAMBDA)$/i.test(token.text)) return;
    const { names, end } = declared(tokens, start + 1, token.text.toUpperCase() === "LET");
    for (let i = start; i < end; i += 1) if (names.has(tokens[i]!.text.toLowerCase()) && isName(tokens[i]!)) found.add(i);
  });
  return found;
}

const isName = (token: Token) => token.type === "name" || (token.type === "reference" && !token.prefix && !token.last);

function declared(tokens: Token[], open: number, isLet: boolean): { names: Set<string>; end: number } {
  const names = new Set<string>();
  let depth = 0;
  let argument = 0;
  let i = open;
  for (; i < tokens.length; i += 1) {
    const token = tokens[i]!;
    if (token.type === "open") depth += 1;
    else if (token.type === "close" && --depth === 0) break;
    else if (token.type === "separator" && depth === 1) argument += 1;
    else if (depth === 1 && (!isLet || argument % 2 === 0) && token.type === "name" && isArgument(tokens, i))
      names.add(token.text.toLowerCase());
  }
  return { names, end: i };
}

/** A name that is followed by a separator: a parameter, not the last, calculated argument. */
function isArgument(tokens: Token[], at: number): boolean {
  const after = tokens.slice(at + 1).find((token) => token.type !== "space");
  const before = tokens
    .slice(0, at)
    .reverse()
    .find((token) => token.type !== "space");
  return after?.type === "separator" && (before?.type === "open" || before?.type === "separator");
}

/** A file's formula as Excel shows it: with "=", without prefixes, `[@Col]` inside its own table. */
export function formulaFromFile(text: string, ownTable?: string): string {
  const whole = `=${text.replace(/^=/, "").replace(/_xlfn\.|_xlws\.|_xlpm\.|_xludf\./g, "")}`;
  const spilled = whole.replace(/\bANCHORARRAY\(([^()]*)\)/g, "$1#").replace(/\bSINGLE\(([^()]*)\)/g, "@$1");
  return spilled.includes("[")
    ? rewrite(spilled, (token) => (token.type === "structured" ? structuredFromFile(token, ownTable) : undefined))
    : spilled;
}

function structuredFromFile({ table, inner }: StructuredToken, ownTable: string | undefined): string | undefined {
  const name = table.toLowerCase() === ownTable?.toLowerCase() ? "" : table;
  if (/^#This Row$/i.test(inner)) return `${name}[@]`;
  const row = /^\[#This Row\]\s*,\s*(\[.*\])$/is.exec(inner)?.[1];
  if (!row) return undefined;
  const single = row.slice(1, -1);
  return PLAIN_COLUMN.test(single) ? `${name}[@${single}]` : `${name}[@${row}]`;
}
