import type { SideBySideGroup } from "../../domain/merging/side-by-side";
import { isolated } from "../importing/cells";
import type { Speech } from "../services";

/** Several things in one line, with the language's comma: Intl.ListFormat parts units in Russian by spaces alone. */
export const strung = (parts: readonly string[], { t }: Speech): string => parts.join(t("views.words.comma"));

/** Why two clients match, in words. */
export const reasonOf = ({ code, a, b }: SideBySideGroup["reasons"][number], { t }: Speech): string =>
  t(`cleaning.reasons.${code}`, { a: isolated(a), b: isolated(b) });

/** How many records of each kind name a client; "" where none does. */
export function countsIn(counts: SideBySideGroup["records"][number]["counts"], speech: Speech): string {
  const named = Object.entries(counts).filter(([, count]) => count > 0);
  return strung(
    named.map(([table, count]) => speech.t(`paneClean.duplicates.counts.${table}`, { count })),
    speech,
  );
}
