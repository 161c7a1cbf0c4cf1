import { headerKey } from "../kernel/text";

/** Names that countries go by beside those of the languages, by ISO code. */
const ALSO: Record<string, string> = {
  US: "usa|u s a|u s|united states of america|america|сша|соединенные штаты америки|sua|shba",
  GB: "uk|u k|great britain|britain|england|scotland|wales|northern ireland|англия|великобритания|marea britanie|anglia",
  AE: "uae|u a e|emirates|оаэ|الامارات",
  SA: "ksa|saudi|السعودية",
  RU: "rf|russian federation|россия|рф|российская федерация",
  MD: "republica moldova|republic of moldova|молдавия",
  MK: "macedonia|fyrom|македония|severna makedonija",
  CZ: "czech republic|чехия|cehia",
  NL: "holland|голландия|olanda|hollanda",
  KR: "korea|republic of korea",
  BY: "belorussia|белоруссия",
  XK: "kosovo|kosova|косово",
  TR: "turkey|turkiye",
  IR: "iran|islamic republic of iran",
  VN: "viet nam",
  CI: "ivory coast",
};
/** The languages of the product and of its users' neighbours. */
const LANGUAGES = ["en", "ru", "ar", "sq", "ro", "de", "fr", "it", "es", "pt", "nl", "pl", "tr", "el", "sr", "hr", "bg", "mk", "uk", "hu"];
/** Codes of unions, of test data and of nowhere. */
const NO_COUNTRIES = new Set(["EU", "EZ", "UN", "QO", "XA", "XB", "ZZ"]);
const A = 65;
const LETTERS = 26;

/** Every two letters that are a country's code today. */
function codes(): string[] {
  const pairs = Array.from({ length: LETTERS * LETTERS }, (_, i) => String.fromCharCode(A + Math.floor(i / LETTERS), A + (i % LETTERS)));
  return pairs.filter((pair) => !NO_COUNTRIES.has(pair) && Intl.getCanonicalLocales(`und-${pair}`)[0] === `und-${pair}`);
}

/** Albanian says a country's name with the article too: Shqipëri and Shqipëria. */
const withArticle = (name: string): string => name.replace(/ë$/, "a").replace(/i$/, "ia");

function knownCountries(): Map<string, string> {
  const known = new Map<string, string>();
  const add = (name: string, code: string): void => {
    if (!known.has(headerKey(name))) known.set(headerKey(name), code);
  };
  const all = codes();
  const tables = LANGUAGES.map((language) => new Intl.DisplayNames([language], { type: "region", fallback: "none" }));
  const named = all.filter((code) => tables[0]?.of(code) !== undefined);
  for (const code of named) add(code, code);
  tables.forEach((names, i) => {
    for (const code of named) {
      const name = names.of(code) ?? code;
      add(name, code);
      if (LANGUAGES[i] === "sq") add(withArticle(name), code);
    }
  });
  for (const [code, names] of Object.entries(ALSO)) for (const name of names.split("|")) add(name, code);
  return known;
}

let known: Map<string, string> | undefined;

/**
 * The ISO code of a country by its name in many languages, or by its code; null where it is none. Names come from the
 * runtime's own tables (Unicode CLDR).
 */
export function countryOf(name: string): string | null {
  known ??= knownCountries();
  return known.get(headerKey(name)) ?? null;
}
