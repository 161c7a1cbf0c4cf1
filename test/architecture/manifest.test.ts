import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";

const root = resolve(__dirname, "../..");
const manifest = readFileSync(join(root, "manifest.xml"), "utf8");
const all = (pattern: RegExp) => [...manifest.matchAll(pattern)];
const locales = ["ru-RU", "ar-SA", "sq-AL", "ro-RO"];

/** Width and height of a PNG, from its header. */
function pngSize(path: string): [number, number] {
  const bytes = readFileSync(path);
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

describe("manifest.xml", () => {
  test("keeps the order of elements that Office wants", () => {
    const order = [
      "Id",
      "Version",
      "ProviderName",
      "DefaultLocale",
      "DisplayName",
      "Description",
      "IconUrl",
      "HighResolutionIconUrl",
      "SupportUrl",
      "AppDomains",
      "Hosts",
      "Requirements",
      "DefaultSettings",
      "Permissions",
      "VersionOverrides",
    ];
    const top = all(/^ {2}<(\w+)[\s>]/gm).map((match) => match[1]);
    expect(top).toEqual(order);
  });

  test("asks for ExcelApi 1.9 only, so that the iPad is in", () => {
    expect(all(/<Set /g)).toHaveLength(1);
    expect(manifest).toContain('<Set Name="ExcelApi" MinVersion="1.9"/>');
    expect(manifest).not.toContain("SharedRuntime");
    expect(manifest).toContain('xsi:type="VersionOverridesV1_0"');
  });

  test("resource ids are short, unique, and all that are used are there", () => {
    const ids = all(/<bt:(?:String|Url|Image) id="([^"]+)"/g).map((match) => match[1]!);
    const used = all(/resid="([^"]+)"/g).map((match) => match[1]!);
    expect(new Set(ids).size).toBe(ids.length);
    expect([...ids, ...used].filter((id) => id.length > 32)).toEqual([]);
    expect(used.filter((id) => !ids.includes(id))).toEqual([]);
    expect(ids.filter((id) => !used.includes(id))).toEqual([]);
  });

  test("strings keep to their lengths and speak all languages", () => {
    const strings = all(/<bt:String id="([^"]+)" DefaultValue="([^"]*)">([\s\S]*?)<\/bt:String>/g);
    const longIds = manifest.split("<bt:LongStrings>")[1]!;
    expect(strings.length).toBeGreaterThan(10);
    for (const [, id, english, overrides] of strings) {
      const texts = [...overrides!.matchAll(/Locale="([^"]+)" Value="([^"]*)"/g)];
      expect({ id, locales: texts.map((text) => text[1]) }).toEqual({ id, locales });
      const limit = longIds.includes(`id="${id}"`) ? 250 : 125;
      expect({ id, tooLong: [english!, ...texts.map((text) => text[2]!)].filter((text) => text.length > limit) }).toEqual({
        id,
        tooLong: [],
      });
    }
    expect(all(/<Override Locale="([^"]+)"/g).map((match) => match[1])).toEqual([...locales, ...locales]);
  });

  test("offers custom functions beside the ribbon, where they are known, and asks no host for them", () => {
    const [point] = all(
      /<AllFormFactors>\s*<ExtensionPoint xsi:type="CustomFunctions">([\s\S]*?)<\/ExtensionPoint>\s*<\/AllFormFactors>\s*<DesktopFormFactor>/g,
    );
    expect([...point![1]!.matchAll(/<(\w+)(?: resid="([^"]+)")?/g)].map(([, name, resid]) => resid ?? name)).toEqual([
      "Script",
      "Functions.Script.Url",
      "Page",
      "Functions.Page.Url",
      "Metadata",
      "Functions.Metadata.Url",
      "Functions.Namespace",
    ]);
    expect(manifest).not.toContain("CustomFunctionsRuntime");
    expect(manifest).not.toContain("<Runtime");
    const urls = all(/<bt:Url id="Functions\.(?:Script|Page)\.Url" DefaultValue="https:\/\/localhost:3000\/([^"]+)"\/>/g).map(
      (match) => match[1],
    );
    expect(urls).toEqual(["functions.js", "functions.html"]);
    const webpack = readFileSync(join(root, "webpack.config.js"), "utf8");
    expect(webpack).toContain('chunk.name === "functions" ? "[name].js"');
    expect(webpack).toContain('page("functions"');
    expect(all(/id="Functions\.Namespace" DefaultValue="([A-Z]+)"\/>/g)).toHaveLength(1);
  });

  test("icons are there in the sizes they claim", () => {
    const icons = all(/https:\/\/localhost:3000\/(assets\/[a-z-]+-(\d+)\.png)/g);
    expect(new Set(icons.map((icon) => icon[2]))).toEqual(new Set(["16", "32", "64", "80"]));
    for (const [, path, size] of icons) {
      expect(existsSync(join(root, path!))).toBe(true);
      expect(pngSize(join(root, path!))).toEqual([Number(size), Number(size)]);
    }
    expect(manifest).toMatch(/<IconUrl DefaultValue="[^"]*icon-32\.png"/);
    expect(manifest).toMatch(/<HighResolutionIconUrl DefaultValue="[^"]*icon-64\.png"/);
  });

  test("every command has a picture of its own, and a function that the ribbon's page knows", () => {
    const controls = all(/<Control [^>]*id="(\w+)">([\s\S]*?)<\/Control>/g);
    const pictures = controls.map(([, , text]) => /size="32" resid="([^"]+)"/.exec(text!)?.[1]);
    expect(new Set(pictures).size).toBe(controls.length);
    const functions = all(/<FunctionName>([^<]+)</g).map((match) => match[1]!);
    const commands = readFileSync(join(root, "src/commands/index.ts"), "utf8");
    expect(functions.filter((name) => !new RegExp(`^ {2}"?${name}"?:`, "m").test(commands))).toEqual([]);
  });
});
