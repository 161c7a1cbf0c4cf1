import type { XmlNode } from "./xml";

const INDEXED =
  "000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333".split(
    " ",
  );

/** Office's own theme: light 1, dark 1, light 2, dark 2, six accents, links. */
export const OFFICE_THEME = [
  "FFFFFF",
  "000000",
  "E7E6E6",
  "44546A",
  "4472C4",
  "ED7D31",
  "A5A5A5",
  "FFC000",
  "5B9BD5",
  "70AD47",
  "0563C1",
  "954F72",
];

/** "#RRGGBB" as a file has it: "FFRRGGBB". */
export function argb(color: string): string {
  const six = /^#?([0-9a-fA-F]{6})$/.exec(color)?.[1] ?? "000000";
  return `FF${six.toUpperCase()}`;
}

/** A colour element (rgb, theme with tint, indexed) as "#RRGGBB"; undefined for "automatic" and for none. */
export function readColor(node: XmlNode | undefined, theme: readonly string[] = OFFICE_THEME): string | undefined {
  if (!node) return undefined;
  const { rgb, theme: slot, indexed, tint } = node.attrs;
  const base = rgb?.slice(-6) ?? (slot !== undefined ? theme[Number(slot)] : indexed !== undefined ? INDEXED[Number(indexed)] : undefined);
  if (!base || !/^[0-9a-fA-F]{6}$/.test(base)) return undefined;
  return `#${(tint ? tinted(base, Number(tint)) : base).toUpperCase()}`;
}

/** Lightens (tint above 0) or darkens a colour by its luminance, as ECMA-376 18.8.19 defines it. */
function tinted(hex: string, tint: number): string {
  const [r, g, b] = [0, 2, 4].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255) as [number, number, number];
  const [max, min] = [Math.max(r, g, b), Math.min(r, g, b)];
  const before = (max + min) / 2;
  const after = tint < 0 ? before * (1 + tint) : before * (1 - tint) + tint;
  const saturation = max === min ? 0 : before > 0.5 ? (max - min) / (2 - max - min) : (max - min) / (max + min);
  const q = after < 0.5 ? after * (1 + saturation) : after + saturation - after * saturation;
  const hue = hueOf(r, g, b, max, min);
  return [hue + 1 / 3, hue, hue - 1 / 3].map((h) => hexPair(channel(2 * after - q, q, h))).join("");
}

function hueOf(r: number, g: number, b: number, max: number, min: number): number {
  if (max === min) return 0;
  const d = max - min;
  if (max === r) return ((g - b) / d + (g < b ? 6 : 0)) / 6;
  return max === g ? ((b - r) / d + 2) / 6 : ((r - g) / d + 4) / 6;
}

function channel(p: number, q: number, hue: number): number {
  const h = (hue + 1) % 1;
  if (h < 1 / 6) return p + (q - p) * 6 * h;
  if (h < 1 / 2) return q;
  return h < 2 / 3 ? p + (q - p) * (2 / 3 - h) * 6 : p;
}

const hexPair = (value: number) =>
  Math.round(value * 255)
    .toString(16)
    .padStart(2, "0");
