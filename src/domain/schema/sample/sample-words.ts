import type { Random } from "./random";

/** Words of the sample data, as locales/<language>/sample.ts writes them: alternatives parted by "|", fields by ";", a Latin spelling after "=". */
export type SampleWords = {
  readonly [
    K in
      | "country"
      | "femaleSuffix"
      | "maleNames"
      | "femaleNames"
      | "surnames"
      | "words"
      | "firms"
      | "cities"
      | "mobile"
      | "streets"
      | "address"
      | "services"
      | "departments"
      | "positions"
      | "interests"
      | "hours"
      | "nextSteps"
      | "notes"
      | "offers"
      | "orderComments"
      | "returned"
      | "clientComments"
      | "priceSegments"
      | "brands"
      | "purchaseFrequencies"
      | "outputs"
      | "equipment"
      | "expansions"
      | "purchases"
      | "otherSuppliers"
      | "patronymics"
      | "objects"
  ]: string;
};

/** A text and how it stands in an e-mail address. */
export type Spelled = { readonly text: string; readonly latin: string };

export type Place = { readonly city: string; readonly region: string; readonly postcode: string; readonly phone: string };
export type Firm = { readonly pattern: string; readonly latin: string; readonly activity: string };
export type Offering = { readonly service: string; readonly category: string; readonly unit: string; readonly price: number };

/** Parts a list of alternatives. */
export const alternatives = (text: string): string[] => text.split("|");

/** The Latin spelling of a text: given after "=", else its letters without accents. */
export function spelled(text: string): Spelled {
  const [shown = "", latin] = text.split("=");
  return {
    text: shown,
    latin:
      latin ??
      shown
        .normalize("NFKD")
        .replace(/\p{M}/gu, "")
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, "-"),
  };
}

/** Fills a pattern's # with digits. */
export function filled(pattern: string, random: Random): string {
  return pattern.replace(/#/g, () => String(random.whole(0, 9)));
}

function fields(text: string): string[][] {
  return alternatives(text).map((entry) => entry.split(";"));
}

/** The places of a country. */
export function placesOf(words: SampleWords): Place[] {
  return fields(words.cities).map(([city = "", region = "", postcode = "", phone = ""]) => ({ city, region, postcode, phone }));
}

/** The kinds of firms. */
export function firmsOf(words: SampleWords): Firm[] {
  return fields(words.firms).map(([pattern = "", latin = "", activity = ""]) => ({ pattern, latin, activity }));
}

/** What is sold. */
export function offeringsOf(words: SampleWords): Offering[] {
  return fields(words.services).map(([service = "", category = "", unit = "", price = ""]) => ({
    service,
    category,
    unit,
    price: Number(price),
  }));
}

/** A person's name, invented. */
export function personOf(words: SampleWords, random: Random): Spelled {
  const female = random.chance(0.5);
  const first = spelled(random.pick(alternatives(female ? words.femaleNames : words.maleNames)));
  const last = spelled(random.pick(alternatives(words.surnames)));
  const suffix = female && words.femaleSuffix !== "" ? spelled(words.femaleSuffix) : { text: "", latin: "" };
  return { text: `${first.text} ${last.text}${suffix.text}`, latin: `${first.latin}.${last.latin}${suffix.latin}` };
}
