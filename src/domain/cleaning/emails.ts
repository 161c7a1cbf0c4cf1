import { isBlank, type Cell } from "../kernel/cell";
import { textOf } from "../kernel/text";
import { cleaned, untouched, type Cleaned, type RuleFinding } from "./cleaned";
import { typosBetween } from "./similarity";

/** Providers that many have their mail with, whose names are often mistyped. */
const PROVIDERS = (
  "gmail.com googlemail.com yahoo.com yahoo.ro yahoo.co.uk yahoo.fr hotmail.com hotmail.co.uk hotmail.fr outlook.com icloud.com live.com " +
  "protonmail.com msn.com mail.ru yandex.ru yandex.com rambler.ru inbox.ru list.ru gmx.net t-online.de"
).split(" ");
/** Providers shorter than this are one letter from too many others. */
const LONG_PROVIDER = 7;
/** Longer texts are no addresses. */
const LONGEST_TEXT = 500;
const ADDRESS = /[^\s<>,;:"()[\]@]+@[^\s<>,;:"()[\]@]+/g;
const WHOLE_ADDRESS = /^[^\s@,;]+@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+\p{L}{2,}$/u;
const MAILTO = /mailto:|\?(?:subject|body|cc|bcc)=\S*/gi;

/** The address with its domain in small letters; what stands before the @ may tell case apart. */
function withPlainDomain(address: string): string {
  const at = address.lastIndexOf("@");
  return address.slice(0, at) + address.slice(at).toLowerCase().replace(/\.+$/, "");
}

/** How an address was probably meant: a comma for the point, a space too many, a provider mistyped; null where it is right. */
function meant(text: string): string | null {
  const joined = text
    .replace(/\s*@+\s*/, "@")
    .replace(/,(?=\p{L}{2,4}$)/u, ".")
    .replace(/\.\.+/g, ".")
    .replace(/\s+(?=[^@]*$)/g, "");
  const at = joined.lastIndexOf("@");
  const domain = joined.slice(at + 1).toLowerCase();
  const provider = PROVIDERS.includes(domain)
    ? domain
    : PROVIDERS.find((one) => one.length >= LONG_PROVIDER && typosBetween(one, domain, 1) <= 1);
  const suggestion = `${joined.slice(0, at)}@${provider ?? domain}`;
  return at > 0 && WHOLE_ADDRESS.test(suggestion) && suggestion.toLowerCase() !== text.toLowerCase() ? suggestion : null;
}

/** What is wrong with a text that should be addresses; undefined where nothing is. */
function findingOf(text: string): RuleFinding | undefined {
  const addresses = text.match(ADDRESS) ?? [];
  const isSound = addresses.length > 0 && addresses.every((address) => WHOLE_ADDRESS.test(address)) && !/@\S*,\p{L}{2,4}$/u.test(text);
  const suggestion = meant(addresses.length === 1 && isSound ? (addresses[0] as string) : text);
  if (suggestion !== null) return { code: "email.typo", values: { example: text, suggestion } };
  if (!isSound) return { code: "email.unreadable", values: { example: text } };
  return addresses.length > 1 ? { code: "email.several", values: { example: text, count: addresses.length } } : undefined;
}

/**
 * E-mail addresses of a cell: no spaces around, no "mailto:", the domain in small letters, several parted by "; ". Names
 * beside them stay. What looks mistyped is not mended but told, with what was probably meant.
 */
export function cleanEmails(cell: Cell): Cleaned {
  if (isBlank(cell) || textOf(cell) === "") return untouched(cell);
  if (textOf(cell).length > LONGEST_TEXT)
    return untouched(cell, { code: "email.unreadable", values: { example: textOf(cell).slice(0, LONGEST_TEXT) } });
  const text = textOf(cell).replace(MAILTO, "").replace(/\s+/g, " ").replace(ADDRESS, withPlainDomain);
  const addresses = text.match(ADDRESS) ?? [];
  if (addresses.length === 0) return untouched(cell, findingOf(textOf(cell)));
  const isBare = text.replace(ADDRESS, "").replace(/[\s,;|/<>]/g, "") === "";
  const value = isBare ? addresses.join("; ") : text.replace(/^[\s;,]+|[\s;,]+$/g, "");
  return cleaned(cell, value, findingOf(value));
}
