import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findLibreOffice } from "./platform";

/** What to do with a workbook: open it, edit cells, calculate everything anew, look, save it again as .xlsx. */
export type Job = {
  path: string;
  /** How it is to be read where its name does not say; options as LibreOffice's filters take them. */
  filter?: { name: string; options?: string };
  recalculate?: boolean;
  saveAs?: string;
  edits?: { sheet: string; cell: string; value: string | number }[];
  /** false: values, formulas and errors only */ details?: boolean;
  /** false: no values, formulas and errors */ cells?: boolean;
  /** the sheets to look at; all unless told */ only?: string[];
  /** hidden rows and columns too, where details are left out */ lines?: boolean;
  /** what the cells show, cell by cell: slow */ texts?: boolean;
};

export type SeenValidation = {
  type: string;
  operator: string;
  formula1: string;
  formula2: string;
  showList: number;
  ignoreBlank: boolean;
  inputTitle: string;
  inputMessage: string;
  errorMessage: string;
  alert: string;
};

/** One look that some cells share; colours are numbers, -1 is none. */
export type SeenLook = {
  ranges: string;
  numberFormat: string;
  bold: boolean;
  italic: boolean;
  fontName: string;
  fontSize: number;
  color: number;
  fill: number;
  horizontal: string;
  wrap: boolean;
  writing: number;
  locked: boolean;
  bottomBorder: number;
  validation?: SeenValidation;
};

/** A sheet as LibreOffice sees it; sizes in 1/100 mm. */
export type SeenSheet = {
  name: string;
  visible: boolean;
  rightToLeft: boolean;
  protected: boolean;
  tabColor: number;
  /** rows and columns that stay in sight */
  frozen: [number, number] | null;
  printAreas: number;
  titleRows: boolean;
  comments: [number, number, string][];
  charts: {
    title: string | null;
    legend: boolean;
    series: { kind: string; sources: string[]; axis: number }[];
    place: [number, number, number, number] | null;
  }[];
  values: (string | number)[][];
  formulas: string[][];
  /** What the cells show; only where asked for (slow). */
  texts?: string[][];
  /** Row and column of formulas that come to an error. */
  errors: [number, number][];
  hiddenRows: number[];
  hiddenColumns: number[];
  conditional: { ranges: string; type: number; operator?: number; formula1?: string; formula2?: string }[];
  looks: SeenLook[];
  heights: number[];
  widths: number[];
};

export type Seen = {
  seconds: number;
  active: string;
  sheets: SeenSheet[];
  tables: {
    name: string;
    sheet: number;
    area: [number, number, number, number];
    autoFilter: boolean;
    filters: { field: number; operator: number; text: string; number: number; isNumeric: boolean }[];
  }[];
  names: Record<string, string>;
  title: string;
  customProperties: Record<string, string>;
};

/** Opens workbooks in LibreOffice, in a process and with a profile of its own, and tells what it sees. Throws where one does not open. */
export async function inspectAll(jobs: Job[]): Promise<Seen[]> {
  const found = findLibreOffice();
  if (!found) throw new Error("LibreOffice was not found");
  const answer = await run(found.python, [join(__dirname, "inspect_workbook.py")], JSON.stringify({ soffice: found.soffice, jobs }));
  const results = JSON.parse(answer) as (Seen | { error: string })[];
  return results.map((result, i) => {
    if ("error" in result) throw new Error(`${jobs[i]?.path}: ${result.error}`);
    return result;
  });
}

/** As inspectAll, for one workbook. */
export async function inspect(path: string, options: Omit<Job, "path"> = {}): Promise<Seen> {
  const [seen] = await inspectAll([{ path, ...options }]);
  return seen!;
}

const folders: string[] = [];
afterAll(() => folders.splice(0).forEach((folder) => rmSync(folder, { recursive: true, force: true })));

/** Writes bytes to a new temporary file of that name and answers its path; it is gone after the suite. */
export function temporaryFile(name: string, bytes?: Uint8Array): string {
  const folder = mkdtempSync(join(tmpdir(), "workbook-"));
  folders.push(folder);
  const path = join(folder, name);
  if (bytes) writeFileSync(path, bytes);
  return path;
}

function run(command: string, args: string[], input: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: ["pipe", "pipe", "pipe"] });
    let [out, err] = ["", ""];
    child.stdout.on("data", (data) => (out += String(data)));
    child.stderr.on("data", (data) => (err += String(data)));
    child.on("error", reject);
    child.on("close", (code) => (code === 0 ? resolve(out) : reject(new Error(`${command} ended with ${code}: ${err}`))));
    child.stdin.end(input);
  });
}
