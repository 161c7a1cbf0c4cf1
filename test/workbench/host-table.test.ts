import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { cachedMetadata } from "../../src/workbench/protocol/metadata/cache";
import { writtenAndTold } from "../support/documents/documents";
import { hostObjects } from "../support/documents/host-objects";
import { type HostType, hostTypes } from "../support/documents/host-table";

const project = process.cwd();

describe("docs/host.md", () => {
  let types: HostType[];
  const answer = (type: string, member: string) =>
    types.find(({ name }) => name === type)?.members.find(({ name }) => name === member)?.answer;

  beforeAll(async () => void (types = await hostTypes(project)), 60_000);

  test("says what the host's code answers (npm run docs writes it)", async () => {
    const { written, told } = await writtenAndTold(project, "docs/host.md");
    expect(told === written ? [] : told.split("\n").filter((line) => !written.split("\n").includes(line))).toEqual([]);
    expect(told).toBe(written);
  }, 60_000);

  test("tells apart what is answered, what can only be read and what is missing", () => {
    expect(answer("Range", "values")).toBe("answered");
    expect(answer("Worksheet", "getRange")).toBe("answered");
    expect(answer("Worksheet", "onChanged")).toBe("answered");
    expect(answer("WorksheetCollection", "getItem")).toBe("answered");
    expect(answer("Worksheet", "standardWidth")).toBe("read only");
    expect(answer("Worksheet", "shapes")).toBe("NotImplemented");
    expect(answer("Filter", "applyIconFilter")).toBe("NotImplemented");
    expect(answer("PivotTable", "refresh")).toBe("NotImplemented");
    expect(answer("Worksheet", "onSingleClicked")).toBe("NotImplemented");
  });

  test("leaves out what came after ExcelApi 1.15, and knows when each member came", () => {
    expect(answer("Range", "valuesAsJson")).toBeUndefined();
    const versions = types.flatMap(({ members }) => members.map(({ version }) => Number(version.split(".")[1])));
    expect(Math.max(...versions)).toBe(15);
    expect(types.find(({ name }) => name === "Table")?.members.find(({ name }) => name === "resize")?.version).toBe("1.13");
  });

  test("finds an object of every class that the host has", async () => {
    const metadata = cachedMetadata(project);
    const folder = join(project, "src/workbench/objects");
    const code = readdirSync(folder).map((file) => readFileSync(join(folder, file), "utf8"));
    const named = new Set(code.flatMap((text) => [...text.matchAll(/"(\w+)"/g)].map(([, word]) => word!)));
    const found = await hostObjects(metadata);
    expect(found.size).toBeGreaterThan(100);
    expect(Object.keys(metadata.types).filter((type) => named.has(type) && !found.has(type))).toEqual([]);
  });
});
