import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

/** Programs that some suites need and a computer may lack. */
export type Program = "chromium" | "libreoffice";

const SOFFICE = [
  "/usr/bin/soffice",
  "/usr/lib/libreoffice/program/soffice",
  "/Applications/LibreOffice.app/Contents/MacOS/soffice",
  "C:\\Program Files\\LibreOffice\\program\\soffice.exe",
];
const CHROMIUM = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];
const INSTALL: Record<Program, string> = {
  chromium: "Chromium or Chrome was not found. Install it (Debian: apt install chromium) or name it in CHROMIUM_PATH.",
  libreoffice:
    "LibreOffice with Python's uno was not found. Install them (Debian: apt install libreoffice-calc python3-uno) or name them in SOFFICE_PATH and UNO_PYTHON.",
};

function firstOf(named: string | undefined, places: string[], commands: string[]): string | undefined {
  if (named) return named;
  const onPath = (process.env.PATH ?? "").split(delimiter).flatMap((folder) => commands.map((command) => join(folder, command)));
  return [...places, ...onPath].find((path) => existsSync(path));
}

/** Where Chromium is, or undefined. */
export function findChromium(): string | undefined {
  return firstOf(process.env.CHROMIUM_PATH, CHROMIUM, ["chromium", "google-chrome", "chrome"]);
}

/** Where LibreOffice is, and a Python that can talk to it; undefined where one is missing. */
export function findLibreOffice(): { soffice: string; python: string } | undefined {
  const soffice = firstOf(process.env.SOFFICE_PATH, SOFFICE, ["soffice"]);
  const pythons = [
    process.env.UNO_PYTHON,
    "/usr/bin/python3",
    soffice && join(soffice, "../python"),
    "/Applications/LibreOffice.app/Contents/Resources/python",
    "python3",
  ];
  const python = pythons.find((path) => path && spawnSync(path, ["-c", "import uno"], { stdio: "ignore" }).status === 0);
  return soffice && python ? { soffice, python } : undefined;
}

/** A suite that needs a program: without it the suite says so and is left out; with CI=true it fails. */
export function describeWith(program: Program, name: string, body: () => void): void {
  if (program === "chromium" ? findChromium() : findLibreOffice()) {
    describe(name, body);
    return;
  }
  if (process.env.CI === "true") {
    test(`${name}: needs ${program}`, () => {
      throw new Error(INSTALL[program]);
    });
    return;
  }
  console.warn(`Left out: ${name}. ${INSTALL[program]}`);
  describe.skip(name, body);
}
