import type { BenchChart } from "./part";

const WIDTH = 720;
const NAMES = 150;
const VALUES = 110;
const ROW = 28;
const TOP = 40;
const BAR = 18;

/** Light and dark, as the reader's screen is. */
const STYLE = `
text { font: 13px system-ui, sans-serif; fill: #242424; }
.title { font-weight: 600; }
.bar { fill: #9aa0a6; }
.ours { fill: #0f6cbd; }
@media (prefers-color-scheme: dark) { text { fill: #e6e6e6; } .bar { fill: #7a8088; } .ours { fill: #62abf5; } }`;

const escaped = (text: string): string => text.replace(/&/g, "&amp;").replace(/</g, "&lt;");
const shown = (value: number): string => (value >= 10 ? Math.round(value).toLocaleString("en-US") : value.toFixed(2));

/** Bars of lengths by value, from the shortest down, as an SVG picture. */
export function drawBars({ title, unit, bars }: BenchChart): string {
  const sorted = [...bars].sort((one, other) => one.value - other.value);
  const most = Math.max(...sorted.map(({ value }) => value));
  const height = TOP + sorted.length * ROW + 8;
  const lines = sorted.flatMap(({ name, value, ours }, k) => {
    const [y, length] = [TOP + k * ROW, Math.max(1, ((WIDTH - NAMES - VALUES) * value) / most)];
    const middle = y + BAR - 4;
    return [
      `<text x="${NAMES - 10}" y="${middle}" text-anchor="end">${escaped(name)}</text>`,
      `<rect class="${ours ? "ours" : "bar"}" x="${NAMES}" y="${y}" width="${length.toFixed(1)}" height="${BAR}" rx="2"/>`,
      `<text x="${(NAMES + length + 8).toFixed(1)}" y="${middle}">${shown(value)} ${escaped(unit)}</text>`,
    ];
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="img" aria-label="${escaped(title).replace(/"/g, "&quot;")}">`,
    `<style>${STYLE}\n</style>`,
    `<text class="title" x="10" y="22">${escaped(title)}</text>`,
    ...lines,
    "</svg>\n",
  ].join("\n");
}
