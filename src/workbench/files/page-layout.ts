import type { PageLayout } from "../book/book";
import { defaultPageLayout } from "../book/create";
import { child, defined, flag, numberOf, tag, type XmlNode } from "./xml";
import { fromFile, PAPER, toFile } from "./words";

const POINTS_PER_INCH = 72;
const SIDES = { left: 0, right: 0, top: 0, bottom: 0, header: 0, footer: 0 };
const inches = (points: number) => Number((points / POINTS_PER_INCH).toFixed(6));
const points = (text: string | undefined) => Number((Number(text ?? 0) * POINTS_PER_INCH).toFixed(3));

/** True where the page is fitted to a number of pages instead of scaled. */
export function fitsToPages({ zoom }: PageLayout): boolean {
  return zoom.horizontalFitToPages !== undefined || zoom.verticalFitToPages !== undefined;
}

/** printOptions, pageMargins, pageSetup and headerFooter. */
export function pageLayoutXml(layout: PageLayout): string {
  const { zoom, margins } = layout;
  const options = {
    horizontalCentered: layout.centerHorizontally,
    verticalCentered: layout.centerVertically,
    headings: layout.printHeadings,
    gridLines: layout.printGridlines,
  };
  const fit = fitsToPages(layout);
  const setup = {
    paperSize: toFile(PAPER, layout.paperSize),
    scale: fit || zoom.scale === undefined || zoom.scale === 100 ? undefined : zoom.scale,
    fitToWidth: fit ? (zoom.horizontalFitToPages ?? 0) : undefined,
    fitToHeight: fit ? (zoom.verticalFitToPages ?? 0) : undefined,
    orientation: layout.orientation.toLowerCase(),
  };
  const marginAttrs = Object.fromEntries(Object.keys(SIDES).map((side) => [side, inches(margins[side as keyof typeof SIDES])]));
  return (
    (Object.values(options).includes(true) ? tag("printOptions", options) : "") +
    tag("pageMargins", marginAttrs) +
    tag("pageSetup", setup) +
    headerFooterXml(layout)
  );
}

function headerFooterXml({ headerFooter: at }: PageLayout): string {
  const line = (left: string, center: string, right: string) =>
    [
      ["&L", left],
      ["&C", center],
      ["&R", right],
    ]
      .map(([mark, text]) => (text ? `${mark}${text}` : ""))
      .join("");
  const header = line(at.leftHeader, at.centerHeader, at.rightHeader);
  const footer = line(at.leftFooter, at.centerFooter, at.rightFooter);
  if (!header && !footer) return "";
  const element = (name: string, text: string) => (text ? tag(name, {}, text.replaceAll("&", "&amp;").replaceAll("<", "&lt;")) : "");
  return tag("headerFooter", {}, element("oddHeader", header) + element("oddFooter", footer));
}

/** Reads the page set-up of a sheet; print areas and titles come from names. */
export function readPageLayout(root: XmlNode): PageLayout {
  const layout = defaultPageLayout();
  const margins = child(root, "pageMargins")?.attrs;
  const setup = child(root, "pageSetup")?.attrs ?? {};
  const options = child(root, "printOptions")?.attrs ?? {};
  const fit = flag(child(child(root, "sheetPr"), "pageSetUpPr")?.attrs.fitToPage);
  const pages = (text: string | undefined) => Number(text ?? 1) || undefined;
  return {
    ...layout,
    orientation: setup.orientation === "landscape" ? "Landscape" : "Portrait",
    paperSize: fromFile(PAPER, setup.paperSize) ?? layout.paperSize,
    zoom: fit
      ? defined({ horizontalFitToPages: pages(setup.fitToWidth), verticalFitToPages: pages(setup.fitToHeight) })
      : { scale: numberOf(setup.scale) ?? 100 },
    margins: margins
      ? (Object.fromEntries(Object.keys(SIDES).map((side) => [side, points(margins[side])])) as PageLayout["margins"])
      : layout.margins,
    centerHorizontally: flag(options.horizontalCentered),
    centerVertically: flag(options.verticalCentered),
    printGridlines: flag(options.gridLines),
    printHeadings: flag(options.headings),
    headerFooter: { ...layout.headerFooter, ...readLine(root, "Header"), ...readLine(root, "Footer") },
  };
}

function readLine(root: XmlNode, kind: "Header" | "Footer"): Partial<PageLayout["headerFooter"]> {
  const text = child(child(root, "headerFooter"), `odd${kind}`)?.text ?? "";
  const found: Record<string, string> = {};
  let at = "center";
  for (const piece of text.split(/(?<!&)(?=&[LCR])/)) {
    const mark = /^&([LCR])/.exec(piece)?.[1];
    if (mark) at = { L: "left", C: "center", R: "right" }[mark] ?? at;
    found[`${at}${kind}`] = (found[`${at}${kind}`] ?? "") + (mark ? piece.slice(2) : piece);
  }
  return found as Partial<PageLayout["headerFooter"]>;
}
