import { mkdirSync, writeFileSync } from "node:fs";
import { arch, cpus, platform, totalmem } from "node:os";
import { dirname, join, resolve } from "node:path";
import { format, resolveConfig } from "prettier";
import { drawBars } from "./bars";
import type { BenchCell, BenchPart, BenchTable, BenchTarget } from "./part";

const root = resolve(".");
const DOCUMENT = "docs/benchmarks.md";
const GB = 2 ** 30;

/** A number as it is shown: two places under ten, whole above. */
function shown(cell: BenchCell): string {
  if (typeof cell === "string") return cell;
  if (!Number.isFinite(cell)) return "–";
  return Number.isInteger(cell) || Math.abs(cell) >= 10 ? Math.round(cell).toLocaleString("en-US") : cell.toFixed(2);
}

function plainTable({ title, columns, rows }: BenchTable): string {
  const cells = [columns, ...rows].map((row) => row.map(shown));
  const widths = columns.map((_, k) => Math.max(...cells.map((row) => (row.length === columns.length ? (row[k] ?? "").length : 0))));
  const line = (row: string[]): string =>
    row.map((cell, k) => (k === 0 ? cell.padEnd(widths[k] ?? 0) : cell.padStart(widths[k] ?? 0))).join("  ");
  return [...(title ? [title] : []), ...cells.map((row) => line(row))].join("\n");
}

const verdict = ({ what, measured, met }: BenchTarget): string => `${met ? "met   " : "MISSED"} ${what}: ${measured}`;

/** What a part found, as the command prints it. */
export function printed({ title, tables, targets, remarks = [] }: BenchPart): string {
  return [`\n${title}`, ...tables.map((table) => `\n${plainTable(table)}`), "", ...targets.map(verdict), ...remarks].join("\n");
}

const escaped = (text: string): string => text.replace(/\|/g, "\\|").replace(/</g, "&lt;");

function markdownTable({ title, columns, rows }: BenchTable): string {
  const line = (row: readonly BenchCell[]): string => `| ${columns.map((_, k) => escaped(shown(row[k] ?? ""))).join(" | ")} |`;
  const rule = `| ${columns.map((_, k) => (k === 0 ? "---" : "---:")).join(" | ")} |`;
  return [...(title ? [`**${title}**`, ""] : []), line(columns), rule, ...rows.map(line)].join("\n");
}

const listOf = (lines: readonly string[]): string => lines.map((line) => `- ${line}`).join("\n");

function targetsTable(parts: readonly BenchPart[]): string {
  const rows = parts.flatMap(({ targets }) => targets.map(({ what, measured, met }) => [what, measured, met ? "met" : "**missed**"]));
  return markdownTable({ columns: ["target", "measured", ""], rows });
}

/** A part as it was last measured. */
export type Measured = { day: string; part: BenchPart };

function machineLines(measured: readonly Measured[]): string[] {
  const [first] = cpus();
  const memory = `${Math.round(totalmem() / GB)} GB of memory`;
  return [
    `${cpus().length} × ${first?.model.trim() ?? "processor"}, ${memory}, ${platform()} ${arch()}`,
    `Node ${process.version} (V8 ${process.versions.v8})`,
    `Measured on ${[...new Set(measured.map(({ day }) => day))].sort().join(", ")}`,
  ];
}

function section({ title, about, tables, charts = [], remarks = [] }: BenchPart): string {
  const pictures = charts.map(({ key, title: says }) => `![${says}](pictures/bench-${key}.svg)`);
  return [`## ${title}`, ...about, ...pictures, ...tables.map(markdownTable), ...(remarks.length > 0 ? [listOf(remarks)] : [])].join(
    "\n\n",
  );
}

function documentOf(measured: readonly Measured[]): string {
  const parts = measured.map(({ part }) => part);
  return [
    "# What it costs",
    "Written by `npm run bench -- write`, each table from one run. Compare within a table: figures of another machine differ, ratios less so.",
    listOf(machineLines(measured)),
    "## The targets",
    targetsTable(parts),
    ...parts.map(section),
  ].join("\n\n");
}

/** Writes docs/benchmarks.md and its charts; answers the files. */
export async function writeDocument(measured: readonly Measured[]): Promise<string[]> {
  const charts = measured.flatMap(({ part }) => part.charts ?? []);
  const files = new Map(charts.map((chart) => [`docs/pictures/bench-${chart.key}.svg`, drawBars(chart)]));
  const options = { ...(await resolveConfig(join(root, DOCUMENT))), parser: "markdown" };
  files.set(DOCUMENT, await format(documentOf(measured), options));
  for (const [file, text] of files) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
  return [...files.keys()];
}
