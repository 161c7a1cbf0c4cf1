import { isBlank, type Cell } from "../kernel/cell";
import { textOf } from "../kernel/text";
import type { ColumnKind } from "../schema/plan";
import { columnOf } from "../schema/tables";

/** What stands where nothing may be shown. */
const hidden = "•••";
/** A number with fewer digits is no phone: its last two would give it away. */
const shortestPhone = 6;

/** What becomes of a column where personal data are masked; "client": as it is for organisations, initials for persons. */
type Fate = "keep" | "client" | "initials" | "phone" | "email" | "identity" | "drop";

/** Texts that say nothing of a person, by key; every other text column is left out. */
const harmless = new Set(
  (
    "city|country|region|segment|ABC|XYZ|group of nine|rating|base|rhythm|status|category|unit|why|position|group|meaning|" +
    "price segment|brands|purchase frequency|output|equipment|expansion|how they buy|other suppliers|department"
  ).split("|"),
);
/** Codes that lead to a person in another register. */
const registers = new Set(["tax id", "postcode", "card number"]);
const names = new Set(["client", "client name", "label"]);
const figures: ReadonlySet<ColumnKind> = new Set(["integer", "number", "money", "percent", "date", "yesno"]);

/** What becomes of a table's column; a user's own column is left out, as nobody can tell what it holds. */
function fateOf(table: string, key: string): Fate {
  const column = columnOf(table, key);
  if (key === "birthday") return "drop";
  if (key === "email" || column?.kind === "email") return "email";
  if (column?.kind === "phone") return "phone";
  if (key === "reference") return "identity";
  if (names.has(key) || column?.kind === "client" || (table === "clients" && key === "name")) return "client";
  if (key === "person" || key === "owner" || key === "manager") return "initials";
  if (!column) return harmless.has(key) ? "keep" : "drop";
  if (table === "services" && key === "service") return "keep";
  if (figures.has(column.kind) || column.kind === "list") return "keep";
  if (column.kind === "code") return registers.has(key) || table.endsWith("-log") ? "drop" : "keep";
  return column.list !== undefined || harmless.has(key) ? "keep" : "drop";
}

/** True where masking leaves the whole column out: addresses, birthdays, notes, tax ids, contact fields, columns of the user's own. */
export function isLeftOut(table: string, key: string): boolean {
  return fateOf(table, key) === "drop";
}

/** True where a text of this column may name a person. */
export function isPersonal(table: string, key: string): boolean {
  return fateOf(table, key) !== "keep";
}

/** First letters of a name's words ("Ana Maria Popa" → "A. M. P."). */
export function initialsOf(name: string): string {
  const letters = name.split(/[\s._-]+/u).flatMap((word) => /\p{L}/u.exec(word)?.[0]?.toUpperCase() ?? []);
  return letters.length ? letters.map((letter) => `${letter}.`).join(" ") : hidden;
}

function maskedPhone(text: string): string {
  const digits = text.replace(/\D/g, "");
  return digits.length < shortestPhone ? hidden : `${hidden}${digits.slice(-2)}`;
}

/** First letter and domain of each address. */
function maskedEmail(text: string): string {
  const found = text.split(/[\s,;<>]+/).filter((part) => part.includes("@"));
  const one = (address: string): string => {
    const at = address.lastIndexOf("@");
    const local = address.slice(0, at);
    return `${local.length > 1 ? ([...local][0] ?? "") : ""}${hidden}${address.slice(at)}`;
  };
  return found.length ? found.map(one).join("; ") : hidden;
}

/** A client's cell: `C-00012 Name` keeps its code. */
function maskedClient(text: string, code: string): string {
  if (code === "" || text === code) return text === code && code !== "" ? code : initialsOf(text);
  return text.startsWith(`${code} `) ? `${code} ${initialsOf(text.slice(code.length))}` : initialsOf(text);
}

/** Whose row it is: the client's code ("" where the base knows none) and whether he is surely an organisation. */
export type Whose = { code: string; organisation: boolean };

/** Masks a cell of a table's column; `whose` says which client its row belongs to. */
export function masked(table: string, key: string, cell: Cell, whose: Whose): Cell {
  if (isBlank(cell)) return null;
  const fate = fateOf(table, key);
  const text = textOf(cell);
  switch (fate) {
    case "drop":
      return null;
    case "phone":
      return maskedPhone(text);
    case "email":
      return maskedEmail(text);
    case "initials":
      return initialsOf(text);
    case "client":
      return whose.organisation ? cell : maskedClient(text, whose.code);
    case "identity":
      return whose.organisation ? cell : null;
    case "keep":
      return keepFigure(table, key, cell);
  }
}

/** A text that stands in a column of numbers or days may be anything. */
function keepFigure(table: string, key: string, cell: Cell): Cell {
  const kind = columnOf(table, key)?.kind;
  const number = kind !== undefined && kind !== "yesno" && figures.has(kind);
  return number && typeof cell === "string" && !cell.startsWith("#") ? null : cell;
}
