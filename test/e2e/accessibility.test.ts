import { paneScreens } from "../support/pane-screens";
import { describeWith } from "../support/platform";
import { hold, release } from "../support/screens/steps";
import { browserOfSuite, soon, visit, type Visit } from "../support/workbench-page";

const long = 600_000;

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
  for (let steps = 0; steps < 60; steps++) {
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
  const served = browserOfSuite();

  test(
    "the keyboard alone leads from the start to RFM and back with Undo",
    async () => {
      const at = await visit(served, { language: "en" });
      await at.pane.locator("body").evaluate(() => window.focus());
      await at.page.keyboard.press("Tab");
      await tabTo(at, "start-sample");
      await at.page.keyboard.press("Enter");
      await at.pane.getByTestId("result-create-base").waitFor();
      await soon(async () => (await focused(at)).what, "h1");
      await at.page.keyboard.press("Shift+Tab");
      await at.page.keyboard.press("Shift+Tab");
      expect(await focused(at)).toEqual({ what: "tab-base", seen: true });
      await at.page.keyboard.press("ArrowLeft");
      await at.page.keyboard.press("Space");
      await tabTo(at, "run-rfm");
      await at.page.keyboard.press("Space");
      await at.pane.getByTestId("result-rfm").waitFor();
      await soon(async () => (await focused(at)).what, "h1");
      await tabTo(at, "undo");
      await at.page.keyboard.press("Enter");
      await at.pane.getByTestId("result-undo").waitFor();
      await soon(async () => (await focused(at)).what, "h1");
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
      await soon(async () => (await focused(at)).what, "h1");
      await at.page.keyboard.press("Tab");
      await at.page.keyboard.press("Enter");
      await release(at);
      await at.pane.getByTestId("failure").waitFor();
      await soon(async () => (await focused(at)).what, "h1");
    },
    long,
  );

  test(
    "no screen scrolls sideways at 320 pixels, which is 640 at 200 %",
    async () => {
      const at = await visit(served, { language: "ru" });
      await at.page.locator("aside.pane").evaluate((aside) => (aside.style.width = "640px"));
      await at.pane.locator("html").evaluate((html) => (html.style.zoom = "2"));
      for (const { name, reach } of paneScreens) {
        await reach(at);
        expect({ screen: name, wide: (await tooWide(at)) > rounding }).toEqual({ screen: name, wide: false });
      }
    },
    long,
  );
});
