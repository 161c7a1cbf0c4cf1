import { headerKey } from "../kernel/text";
import type { Dictionary } from "./dictionary";
import type { AboutWord, ImportWords } from "./words";

/** Sheets in which a row is an order and holds what is known of its client and contract too. */
export type Wide = {
  /** The field of contracts that a header means here; undefined for a header of something else. */
  contractField(header: string): string | undefined;
  /** True for a header that says that it is about an order. */
  isOfOrder(header: string): boolean;
};

/** Words that are left when a header loses what it is about ("start of the contract"). */
const LONGEST_PARTICLE = 3;
/** Fields of contracts that need no word beside them. */
const PLAIN = new Set(["starts", "ends", "signed", "renewal"]);

/** Reads the headers of a sheet that may be wide. */
export function wideReader(headers: readonly string[], dictionary: Dictionary, words: ImportWords): Wide {
  const about = (word: AboutWord): Set<string> =>
    new Set(
      [words.importing, ...words.languages.map(({ importing }) => importing)].flatMap((one) => one.about[word].split("|").map(headerKey)),
    );
  const [contract, order] = [about("contract"), about("order")];
  const has = (header: string, wanted: ReadonlySet<string>): boolean =>
    headerKey(header)
      .split(" ")
      .some((word) => wanted.has(word));
  const named = (header: string): string | undefined => {
    if (!has(header, contract) || has(header, order)) return undefined;
    return dictionary.contracts.get(headerKey(header)) ?? dictionary.contracts.get(bare(header, contract));
  };
  const isWide = headers.some((header) => named(header) !== undefined);
  const plain = (header: string): string | undefined => {
    const key = headerKey(header);
    const field = dictionary.contracts.get(key);
    return isWide && field !== undefined && PLAIN.has(field) && !dictionary.orders.has(key) ? field : undefined;
  };
  return { contractField: (header) => named(header) ?? plain(header), isOfOrder: (header) => has(header, order) };
}

function bare(header: string, about: ReadonlySet<string>): string {
  const rest = headerKey(header)
    .split(" ")
    .filter((word) => !about.has(word));
  while (rest.length > 1 && (rest.at(-1) as string).length <= LONGEST_PARTICLE) rest.pop();
  return rest.join(" ");
}
