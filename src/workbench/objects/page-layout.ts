import type { PageLayout as BookLayout, Rect, Sheet } from "../book/book";
import { oneOf } from "../book/conditional-rules";
import { MAXIMUM_HEADER, readMargins, readZoom, setLayout, titleColumns, titleRows, titleSpan } from "../book/page-layout";
import type { Workspace } from "../book/workspace";
import { Range } from "./range";
import { RangeAreas } from "./range-areas";
import { areasGiven, rangeGiven } from "./range-given";
import { HostError, type WireObject } from "./wire";

const PAPER = [
  ...["Letter", "LetterSmall", "Tabloid", "Ledger", "Legal", "Statement", "Executive", "A3", "A4", "A4Small", "A5", "B4", "B5", "Folio"],
  ...["Quatro", "Paper10x14", "Paper11x17", "Note", "Envelope9", "Envelope10", "Envelope11", "Envelope12", "Envelope14", "Csheet"],
  ...["Dsheet", "Esheet", "EnvelopeDL", "EnvelopeC5", "EnvelopeC3", "EnvelopeC4", "EnvelopeC6", "EnvelopeC65", "EnvelopeB4"],
  ...["EnvelopeB5", "EnvelopeB6", "EnvelopeItaly", "EnvelopeMonarch", "EnvelopePersonal", "FanfoldUS", "FanfoldStdGerman"],
  "FanfoldLegalGerman",
];
type Side = keyof BookLayout["margins"];

/** How a sheet is printed. */
export class PageLayout implements WireObject {
  readonly Type = "PageLayout";
  static readonly settles: readonly string[] = [];

  constructor(
    private readonly workspace: Workspace,
    private readonly sheet: Sheet,
  ) {}

  private get layout(): BookLayout {
    return this.sheet.pageLayout;
  }

  private set(change: Partial<BookLayout>): void {
    setLayout(this.workspace, this.sheet, change);
  }

  private margin(side: Side, size: number): void {
    this.set({ margins: readMargins(this.layout.margins, { [side]: size }, "Points") });
  }

  get Orientation(): string {
    return this.layout.orientation;
  }

  set Orientation(orientation: string) {
    this.set({ orientation: oneOf(orientation, ["Portrait", "Landscape"]) as BookLayout["orientation"] });
  }

  get PaperSize(): string {
    return this.layout.paperSize;
  }

  set PaperSize(paperSize: string) {
    this.set({ paperSize: oneOf(paperSize, PAPER) });
  }

  get Zoom(): BookLayout["zoom"] {
    return this.layout.zoom;
  }

  set Zoom(zoom: BookLayout["zoom"]) {
    this.set({ zoom: readZoom(zoom) });
  }

  get TopMargin(): number {
    return this.layout.margins.top;
  }

  set TopMargin(size: number) {
    this.margin("top", size);
  }

  get BottomMargin(): number {
    return this.layout.margins.bottom;
  }

  set BottomMargin(size: number) {
    this.margin("bottom", size);
  }

  get LeftMargin(): number {
    return this.layout.margins.left;
  }

  set LeftMargin(size: number) {
    this.margin("left", size);
  }

  get RightMargin(): number {
    return this.layout.margins.right;
  }

  set RightMargin(size: number) {
    this.margin("right", size);
  }

  get HeaderMargin(): number {
    return this.layout.margins.header;
  }

  set HeaderMargin(size: number) {
    this.margin("header", size);
  }

  get FooterMargin(): number {
    return this.layout.margins.footer;
  }

  set FooterMargin(size: number) {
    this.margin("footer", size);
  }

  get CenterHorizontally(): boolean {
    return this.layout.centerHorizontally;
  }

  set CenterHorizontally(center: boolean) {
    this.set({ centerHorizontally: center === true });
  }

  get CenterVertically(): boolean {
    return this.layout.centerVertically;
  }

  set CenterVertically(center: boolean) {
    this.set({ centerVertically: center === true });
  }

  get PrintGridlines(): boolean {
    return this.layout.printGridlines;
  }

  set PrintGridlines(print: boolean) {
    this.set({ printGridlines: print === true });
  }

  get PrintHeadings(): boolean {
    return this.layout.printHeadings;
  }

  set PrintHeadings(print: boolean) {
    this.set({ printHeadings: print === true });
  }

  get HeadersFooters(): HeaderFooterGroup {
    return new HeaderFooterGroup(this.workspace, this.sheet);
  }

  SetPrintMargins(unit: string, margins: Partial<BookLayout["margins"]>): void {
    this.set({ margins: readMargins(this.layout.margins, margins, unit) });
  }

  SetPrintArea(given: unknown): void {
    this.set({ printArea: areasGiven(this.workspace, this.sheet, given) });
  }

  SetPrintTitleRows(given: unknown): void {
    this.set({ printTitleRows: titleSpan(rangeGiven(this.workspace, this.sheet, given).rect, "rows") });
  }

  SetPrintTitleColumns(given: unknown): void {
    this.set({ printTitleColumns: titleSpan(rangeGiven(this.workspace, this.sheet, given).rect, "columns") });
  }

  GetPrintAreaOrNullObject(): RangeAreas | null {
    const { printArea } = this.layout;
    return printArea?.length ? new RangeAreas(this.workspace, this.sheet, printArea) : null;
  }

  GetPrintArea(): RangeAreas {
    return present(this.GetPrintAreaOrNullObject());
  }

  GetPrintTitleRowsOrNullObject(): Range | null {
    return this.range(titleRows(this.sheet));
  }

  GetPrintTitleRows(): Range {
    return present(this.GetPrintTitleRowsOrNullObject());
  }

  GetPrintTitleColumnsOrNullObject(): Range | null {
    return this.range(titleColumns(this.sheet));
  }

  GetPrintTitleColumns(): Range {
    return present(this.GetPrintTitleColumnsOrNullObject());
  }

  private range(rect: Rect | undefined): Range | null {
    return rect ? new Range(this.workspace, this.sheet, rect) : null;
  }
}

/** Headers and footers: the same on all pages. */
class HeaderFooterGroup implements WireObject {
  readonly Type = "HeaderFooterGroup";

  constructor(
    private readonly workspace: Workspace,
    private readonly sheet: Sheet,
  ) {}

  get State(): string {
    return "Default";
  }

  get DefaultForAllPages(): HeaderFooter {
    return new HeaderFooter(this.workspace, this.sheet);
  }
}

type Place = keyof BookLayout["headerFooter"];

class HeaderFooter implements WireObject {
  readonly Type = "HeaderFooter";

  constructor(
    private readonly workspace: Workspace,
    private readonly sheet: Sheet,
  ) {}

  private get(place: Place): string {
    return this.sheet.pageLayout.headerFooter[place];
  }

  private set(place: Place, text: string): void {
    if (typeof text !== "string" || text.length > MAXIMUM_HEADER)
      throw new HostError("InvalidArgument", `A header has at most ${MAXIMUM_HEADER} characters.`);
    setLayout(this.workspace, this.sheet, { headerFooter: { ...this.sheet.pageLayout.headerFooter, [place]: text } });
  }

  get LeftHeader(): string {
    return this.get("leftHeader");
  }

  set LeftHeader(text: string) {
    this.set("leftHeader", text);
  }

  get CenterHeader(): string {
    return this.get("centerHeader");
  }

  set CenterHeader(text: string) {
    this.set("centerHeader", text);
  }

  get RightHeader(): string {
    return this.get("rightHeader");
  }

  set RightHeader(text: string) {
    this.set("rightHeader", text);
  }

  get LeftFooter(): string {
    return this.get("leftFooter");
  }

  set LeftFooter(text: string) {
    this.set("leftFooter", text);
  }

  get CenterFooter(): string {
    return this.get("centerFooter");
  }

  set CenterFooter(text: string) {
    this.set("centerFooter", text);
  }

  get RightFooter(): string {
    return this.get("rightFooter");
  }

  set RightFooter(text: string) {
    this.set("rightFooter", text);
  }
}

function present<T>(found: T | null): T {
  if (found === null) throw new HostError("ItemNotFound");
  return found;
}
