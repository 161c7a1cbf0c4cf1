import { AxeBuilder } from "@axe-core/playwright";
import { hold, paneScreens, release } from "../support/pane-screens";
import { describeWith } from "../support/platform";
import { serveWorkbench, type Served, visit, type Visit } from "../support/workbench-page";

const long = 600_000;

/** Fluent UI keeps these around a list of tabs; one that is reached hands the keyboard on at once, so no one is ever on it. */
const focusStops = "[data-tabster-dummy]";

/** What axe finds wrong in the pane's frame: rule, element and why. */
async function violations({ page }: Visit): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page }).include("aside iframe").exclude(["aside iframe", focusStops]).analyze();
  return found.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 150)} ${node.failureSummary ?? ""}`));
}

/** The element of the pane that has the keyboard: its test id, else its role or tag; and whether one sees that it has it. */
const focused = ({ pane }: Visit) =>
  pane.locator("body").evaluate(() => {
    const element = document.activeElement as HTMLElement | null;
    if (!element || element === document.body) return { what: "nothing", seen: false };
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    const ring = getComputedStyle(element, "::after");
    const seen =
      (outlineStyle !== "none" && outlineWidth !== "0px") ||
      element.hasAttribute("data-fui-focus-visible") ||
      (ring.content !== "none" && ring.borderTopWidth !== "0px");
    return { what: element.dataset["testid"] ?? element.getAttribute("role") ?? element.tagName.toLowerCase(), seen };
  });

/** Presses Tab until this element has the keyboard; every stop on the way is to be seen. */
async function tabTo(at: Visit, what: string): Promise<void> {
  for (let steps = 0; steps < 25; steps++) {
    const now = await focused(at);
    if (now.what === what) return expect(now).toEqual({ what, seen: true });
    await at.page.keyboard.press("Tab");
  }
  throw new Error(`Tab never came to ${what}`);
}

/** Widths are told in whole pixels; under zoom both sides of the comparison are rounded. */
const rounding = 1;

/** How far the widest part of the pane stands out at its side, in pixels. */
const tooWide = ({ pane }: Visit) =>
  pane
    .locator("body")
    .evaluate(() =>
      Math.max(
        ...[document.documentElement, ...document.querySelectorAll("main, nav, footer")].map((part) => part.scrollWidth - part.clientWidth),
      ),
    );

describeWith("chromium", "the pane for everyone", () => {
  let served: Served;
  beforeAll(async () => {
    served = await serveWorkbench();
  }, long);
  afterAll(() => served?.stop());

  for (const language of ["en", "ar"])
    for (const theme of ["light", "dark", "contrast"] as const)
      test(
        `axe finds nothing on any screen, ${language}, ${theme}`,
        async () => {
          const at = await visit(served, { language, theme });
          const found: Record<string, string[]> = {};
          for (const { name, reach } of paneScreens) {
            await reach(at);
            const wrong = await violations(at);
            if (wrong.length > 0) found[name] = wrong;
          }
          expect(found).toEqual({});
          await at.page.context().close();
        },
        long,
      );

  test(
    "the keyboard alone leads from the start to RFM and back with Undo",
    async () => {
      const at = await visit(served, { language: "en" });
      await at.pane.locator("body").evaluate(() => window.focus());
      await at.page.keyboard.press("Tab");
      await tabTo(at, "start-sample");
      await at.page.keyboard.press("Enter");
      await at.pane.getByTestId("result-create-base").waitFor();
      expect((await focused(at)).what).toBe("h1");
      await at.page.keyboard.press("Shift+Tab");
      await at.page.keyboard.press("Shift+Tab");
      expect(await focused(at)).toEqual({ what: "tab-base", seen: true });
      await at.page.keyboard.press("ArrowLeft");
      await at.page.keyboard.press("Space");
      await tabTo(at, "run-rfm");
      await at.page.keyboard.press("Space");
      await at.pane.getByTestId("result-rfm").waitFor();
      expect((await focused(at)).what).toBe("h1");
      await tabTo(at, "undo");
      await at.page.keyboard.press("Enter");
      await at.pane.getByTestId("result-undo").waitFor();
      expect((await focused(at)).what).toBe("h1");
    },
    long,
  );

  test(
    "while an action runs the keyboard is on its heading, and Cancel is one step away",
    async () => {
      const at = await visit(served, { language: "en" });
      await hold(at);
      await at.pane.getByTestId("start-empty").click();
      await at.pane.getByTestId("running").waitFor();
      expect((await focused(at)).what).toBe("h1");
      await at.page.keyboard.press("Tab");
      await at.page.keyboard.press("Enter");
      await release(at);
      await at.pane.getByTestId("failure").waitFor();
      expect((await focused(at)).what).toBe("h1");
    },
    long,
  );

  test.each([
    ["320 pixels", 320, 1],
    ["200 %", 640, 2],
  ])(
    "no screen scrolls sideways at %s",
    async (_name, width, zoom) => {
      const at = await visit(served, { language: "ru" });
      await at.page.locator("aside.pane").evaluate((aside, to) => (aside.style.width = `${to}px`), width);
      await at.pane.locator("html").evaluate((html, by) => (html.style.zoom = String(by)), zoom);
      for (const { name, reach } of paneScreens) {
        await reach(at);
        expect({ screen: name, wide: (await tooWide(at)) > rounding }).toEqual({ screen: name, wide: false });
      }
    },
    long,
  );
});
