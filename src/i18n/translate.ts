/** A message with plural forms, chosen by `count` (Intl.PluralRules categories). */
export type Plural = { zero?: string; one?: string; two?: string; few?: string; many?: string; other: string };

/** A locale's words: nested, each leaf a text with {placeholders} or a plural. */
export type Words = { readonly [key: string]: string | Plural | Words };

/** The shape a translation must have: same keys, texts for texts, plurals for plurals. */
export type Translated<W> = {
  readonly [K in keyof W]: W[K] extends string ? string : W[K] extends { other: string } ? Plural : Translated<W[K]>;
};

/** Dotted keys of the leaves of W. */
export type MessageKey<W> = { [K in keyof W & string]: W[K] extends string | { other: string } ? K : `${K}.${MessageKey<W[K]>}` }[keyof W &
  string];

export type MessageValues = Record<string, string | number | boolean | null>;

function isPlural(value: unknown): value is Plural {
  return typeof value === "object" && value !== null && typeof (value as Plural).other === "string";
}

/**
 * Makes the translate function of a locale. Numbers in placeholders are formatted for the locale; a plural takes `count`.
 * An unknown key answers itself, so that a missing word is seen; a test makes sure that none is missing.
 */
export function translator(words: Words, locale: string): (key: string, values?: MessageValues) => string {
  const numbers = new Intl.NumberFormat(locale);
  const rules = new Intl.PluralRules(locale);
  return (key, values = {}) => {
    let found: unknown = words;
    for (const part of key.split(".")) found = (found as Words | undefined)?.[part];
    const text = isPlural(found) ? (found[rules.select(Number(values.count ?? 0))] ?? found.other) : found;
    if (typeof text !== "string") return key;
    return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
      const value = values[name];
      return value === undefined ? whole : typeof value === "number" ? numbers.format(value) : String(value);
    });
  };
}
