/** Names that Windows keeps for itself. */
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)$/i;
const longest = 80;

/** A name for a file on any system, from a title and a day ("YYYY-MM-DD"). */
export function fileName(title: string, day: string, extension: string): string {
  const safe = title
    .normalize("NFC")
    .replace(/[\\/:*?"<>|\p{Cc}\p{Cf}]/gu, " ")
    .replace(/\s+/g, " ")
    .replace(/^[-.\s]+|[.\s]+$/g, "");
  const short = [...safe].slice(0, longest).join("").trim();
  return `${short === "" || reserved.test(short) ? `Report ${short}`.trim() : short} ${day}.${extension}`;
}
