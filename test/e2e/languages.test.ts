import { languageFacts, languages } from "../../src/i18n/language";
import { loadWords } from "../../src/i18n/locales";
import type { Words } from "../../src/i18n/translate";
import { violations } from "../support/axe";
import { paneScreens } from "../support/pane-screens";
import { describeWith } from "../support/platform";
import { browserOfSuite, visit, type Visit } from "../support/workbench-page";

const long = 600_000;
/** Every theme with every direction of reading that it may go wrong in. */
const themes = { en: "light", ru: "contrast", ar: "dark", sq: "light", ro: "light" } as const;
const rawKey =
  /\b(?:pane|paneViews|paneImport|paneClean|keeping|profiles|checks|errors|actions|results|views|summaries|reports|workbench)\.[a-z]\w*/;

/** Every text of a locale's part by its dotted key; plurals by their forms. */
function texts(words: Words | object, path = ""): Map<string, string> {
  const found = Object.entries(words).flatMap(([key, word]) =>
    typeof word === "string" ? [[`${path}${key}`, word] as const] : [...texts(word as Words, `${path}${key}.`)],
  );
  return new Map(found);
}

/** English texts without placeholders that this language says otherwise. */
async function englishOnly(language: (typeof languages)[number]): Promise<Set<string>> {
  const [en, own] = await Promise.all([loadWords("en"), loadWords(language)]);
  const spoken = new Set(texts(own).values());
  const said = [en.pane, en.paneViews, en.paneClean, en.keeping, en.actions, en.errors].flatMap((part) => [...texts(part).values()]);
  return new Set(said.filter((text) => !spoken.has(text) && !text.includes("{")));
}

/** What a screen says: its lines, and the names and tips of its controls. */
const said = ({ pane }: Visit) =>
  pane
    .locator("body")
    .evaluate((body) => [
      ...(body as HTMLElement).innerText.split("\n").map((line) => line.trim()),
      ...[...body.querySelectorAll("[aria-label], [title]")].flatMap((element) =>
        ["aria-label", "title"].map((name) => element.getAttribute(name) ?? ""),
      ),
    ]);

const left = async ({ pane }: Visit, place: string) => (await pane.locator(place).first().boundingBox())!.x;

/** Which way the heat map and the arrow of Back point: 1 to the right end of a line, -1 to the left. */
async function directions(at: Visit): Promise<{ columns: number; arrow: number }> {
  const [first, last] = [
    await left(at, "[data-testid=heat-map] td:nth-child(2)"),
    await left(at, "[data-testid=heat-map] td:nth-child(6)"),
  ];
  const [button, icon] = [await at.pane.getByTestId("back").boundingBox(), await at.pane.locator("[data-testid=back] svg").boundingBox()];
  return { columns: Math.sign(last - first), arrow: Math.sign(button!.x + button!.width / 2 - icon!.x) };
}

describeWith("chromium", "the pane in each language", () => {
  const served = browserOfSuite();

  test.each(languages)(
    "%s: no key, no English left over, numbers and directions in the language's own way; axe finds nothing",
    async (language) => {
      const at = await visit(served, { language, theme: themes[language] });
      const english = language === "en" ? new Set<string>() : await englishOnly(language);
      const five = new Intl.NumberFormat(languageFacts[language].locale).format(5);
      const wrong: string[] = [];
      for (const { name, reach } of paneScreens) {
        await reach(at);
        const lines = await said(at);
        const strange = lines.filter((line) => rawKey.test(line) || english.has(line));
        const found = await violations(at);
        wrong.push(...[...strange, ...found].map((line) => `${name}: ${line}`));
        if (name !== "RFM") continue;
        expect(await at.pane.getByTestId("heat-map").innerText()).toContain(`R ${five}`);
        const sign = languageFacts[language].rtl ? -1 : 1;
        expect(await directions(at)).toEqual({ columns: sign, arrow: sign });
      }
      expect(wrong).toEqual([]);
      expect(await at.pane.locator("html").getAttribute("lang")).toBe(language);
      expect(await at.pane.locator("html").getAttribute("dir")).toBe(languageFacts[language].rtl ? "rtl" : "ltr");
    },
    long,
  );
});
