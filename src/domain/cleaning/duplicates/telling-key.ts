import { nameKey } from "../../importing/company-forms";
import type { Cell } from "../../kernel/cell";
import { folded, textOf } from "../../kernel/text";
import type { DuplicateField } from "./fields";
import { digitsOf, FEWEST_PHONE_DIGITS, PHONE_TAIL } from "./records";

/** Fields of which an equal value alone is worth a comparison. */
const telling: readonly DuplicateField[] = ["name", "phone", "email", "reference"];

/** What two cells of a field share that may tell of one client: for finding the few to compare in a long list; "" tells nothing. */
export function tellingKey(field: DuplicateField, cell: Cell | undefined): string {
  const text = textOf(cell);
  if (text === "" || !telling.includes(field)) return "";
  if (field === "name") return nameKey(text);
  if (field !== "phone") return folded(text);
  const digits = digitsOf(text);
  return digits.length < FEWEST_PHONE_DIGITS ? "" : digits.slice(-PHONE_TAIL);
}
