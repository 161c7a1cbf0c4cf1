/** The encodings that readText tells apart. */
export type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1250" | "windows-1251" | "windows-1252" | "windows-1256";

/** Letters of a language that a code page is for; capitals in the midst of a word and rare signs speak against it. */
const COMMON: Partial<Record<Encoding, RegExp>> = {
  "windows-1250": /[ăâîșțşţĂÂÎȘȚŞŢąćęłńśźżčďěňřšťůžáéíóúýäöüőűçëÇËÁÉÍÓÚÄÖÜß]/g,
  "windows-1251": /[а-яёА-ЯЁіїєґІЇЄҐ№]/g,
  "windows-1252": /[àâäáãåæçéèêëíìîïñóòôöõøœßúùûüÿÀÂÄÁÃÅÆÇÉÈÊËÍÌÎÏÑÓÒÔÖÕØŒÚÙÛÜ€£©°’“”–]/g,
  "windows-1256": /[\u0621-\u064A\u0660-\u0669،؛؟پچژگ]/g,
};
/** Order decides where two fit equally well. */
const CODE_PAGES = ["windows-1252", "windows-1251", "windows-1256", "windows-1250"] as const;
/** A guess needs no more than this many bytes. */
const SAMPLE = 200_000;

/** Decodes the bytes of a text file: by its mark, as UTF-8, as UTF-16 without a mark, else by the code page that gives the most sensible letters. */
export function decodeText(bytes: Uint8Array): { text: string; encoding: Encoding } {
  const encoding = markOf(bytes) ?? unmarkedUtf16(bytes) ?? (isUtf8(bytes) ? "utf-8" : codePage(bytes.subarray(0, SAMPLE)));
  return { text: new TextDecoder(encoding).decode(bytes), encoding };
}

function markOf([a, b, c]: Uint8Array): Encoding | undefined {
  if (a === 0xef && b === 0xbb && c === 0xbf) return "utf-8";
  if (a === 0xff && b === 0xfe) return "utf-16le";
  return a === 0xfe && b === 0xff ? "utf-16be" : undefined;
}

/** UTF-16 shows by zero bytes at every second place, which no other text has. */
function unmarkedUtf16(bytes: Uint8Array): Encoding | undefined {
  const sample = bytes.subarray(0, Math.min(bytes.length, 2_000) & ~1);
  let even = 0;
  let odd = 0;
  sample.forEach((byte, i) => {
    if (byte !== 0) return;
    if (i % 2) odd += 1;
    else even += 1;
  });
  const pairs = sample.length / 2;
  if (pairs > 1 && odd > pairs * 0.4 && even < pairs * 0.05) return "utf-16le";
  return pairs > 1 && even > pairs * 0.4 && odd < pairs * 0.05 ? "utf-16be" : undefined;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch (error) {
    if ((error as Error).name === "TypeError") return false;
    throw error;
  }
}

function codePage(bytes: Uint8Array): Encoding {
  const scores = CODE_PAGES.map((encoding) => ({ encoding, score: score(new TextDecoder(encoding).decode(bytes), encoding) }));
  return scores.reduce((best, one) => (one.score > best.score ? one : best)).encoding;
}

/** Share of the letters beyond ASCII that are common in the code page's languages; a small letter before a capital one and three accented letters in a row count against it. */
function score(text: string, encoding: (typeof CODE_PAGES)[number]): number {
  const beyond = text.match(/[^\x00-\x7F]/g)?.length ?? 0; // eslint-disable-line no-control-regex -- everything beyond ASCII
  const common = text.match(COMMON[encoding]!)?.length ?? 0;
  const broken =
    text.match(
      /\p{Ll}\p{Lu}|[\u00C0-\u024F]{3,}|[A-Za-z][\u0400-\u04FF\u0600-\u06FF]|[\u0400-\u04FF\u0600-\u06FF][A-Za-z]|[\u0080-\u009F]/gu,
    )?.length ?? 0;
  return (common - 2 * broken) / Math.max(beyond, 1);
}
