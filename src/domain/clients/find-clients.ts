import type { Cell } from "../kernel/cell";
import { folded, textOf } from "../kernel/text";

/** A client that was found: body row, code and name, and the cell that was met where it is neither. */
export type FoundClient = { row: number; code: string; name: string; met: string | null };

/** Columns of the clients that he is found by; absent ones find nothing. */
export const findColumns = ["code", "name", "phone", "second phone", "email"] as const;

/** Fewer digits find too much in phone numbers. */
const FEWEST_DIGITS = 3;
const digitsOf = (text: string): string => text.replace(/\P{N}/gu, "");

/** How well a text answers what was looked for: 0 not at all; a whole word at its start is best. */
function rank(text: string, wanted: string): number {
  const at = text.indexOf(wanted);
  if (at < 0) return 0;
  if (at === 0) return text.length === wanted.length ? 4 : 3;
  return text[at - 1] === " " || text[at - 1] === "-" ? 2 : 1;
}

/** Finds clients by a piece of name, phone, e-mail or code, the likeliest first; made once for a list. */
export function clientFinder(
  columns: Readonly<Record<string, readonly Cell[] | undefined>>,
): (text: string, most: number) => { found: FoundClient[]; count: number } {
  const of = (key: string): string[] => (columns[key] ?? []).map(textOf);
  const [code, name, email] = [of("code"), of("name"), of("email")];
  const names = name.map(folded);
  const codes = code.map(folded);
  const emails = email.map(folded);
  const phones = [of("phone"), of("second phone")];
  const digits = phones.map((cells) => cells.map(digitsOf));
  return (text, most) => {
    const wanted = folded(text.trim());
    const number = /\p{L}/u.test(text) ? "" : digitsOf(text);
    if (wanted === "") return { found: [], count: 0 };
    const hits: (FoundClient & { rank: number })[] = [];
    for (let row = 0; row < code.length; row++) {
      const byName = Math.max(rank(names[row] ?? "", wanted), rank(codes[row] ?? "", wanted));
      const phone = number.length < FEWEST_DIGITS ? -1 : digits.findIndex((cells) => cells[row]?.includes(number));
      const byMail = rank(emails[row] ?? "", wanted);
      const best = Math.max(byName, phone < 0 ? 0 : 1, byMail);
      if (best === 0) continue;
      const met = byName === best ? null : byMail === best ? (email[row] ?? null) : (phones[phone]?.[row] ?? null);
      hits.push({ row, code: code[row] ?? "", name: name[row] ?? "", met, rank: best });
    }
    hits.sort((a, b) => b.rank - a.rank || a.row - b.row);
    return { found: hits.slice(0, most).map(({ rank: _, ...hit }) => hit), count: hits.length };
  };
}
