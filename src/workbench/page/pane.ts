import { button, element, icon } from "./elements";
import { clampWidth, PANE } from "./preferences";
import type { Say } from "./say";

export type PaneOptions = { width: number; open: boolean; onChange: (state: { paneWidth: number; paneOpen: boolean }) => void };

/** The add-in's pane beside the grid: 350 pixels wide as in Excel, to be drawn wider or narrower, to be closed. */
export class Pane {
  readonly element = element("aside", { class: "pane" });
  private readonly title = element("h2", { class: "pane-title" });
  private readonly close = button("", () => this.show(false), { class: "pane-close" }, icon("M3.5 3.5l9 9M12.5 3.5l-9 9"));
  private readonly edge = element("div", { class: "pane-edge", role: "separator", tabindex: "0", "aria-orientation": "vertical" });
  private readonly frame = element("iframe", { class: "pane-frame" });
  private url = "";

  constructor(private readonly options: PaneOptions) {
    this.element.append(this.edge, element("div", { class: "pane-head" }, this.title, this.close), this.frame);
    this.edge.addEventListener("pointerdown", (event) => this.drag(event));
    this.edge.addEventListener("keydown", (event) => this.key(event));
    this.setWidth(options.width);
  }

  translate(say: Say, name: string): void {
    this.title.textContent = name;
    this.frame.title = name;
    this.element.setAttribute("aria-label", say("pane.title"));
    this.close.setAttribute("aria-label", say("pane.close"));
    this.close.title = say("pane.close");
    this.edge.setAttribute("aria-label", say("pane.resize"));
  }

  /** Loads the add-in anew, if the pane is open. */
  load(url: string): void {
    this.url = url;
    this.element.hidden = !this.options.open;
    if (this.options.open) this.frame.src = url;
    else this.frame.removeAttribute("src");
  }

  show(open: boolean): void {
    if (open === this.options.open) return;
    this.options.open = open;
    this.load(this.url);
    this.tell();
  }

  private tell(): void {
    this.options.onChange({ paneWidth: this.options.width, paneOpen: this.options.open });
  }

  private setWidth(width: number): void {
    this.options.width = clampWidth(width);
    this.element.style.width = `${this.options.width}px`;
    for (const [name, value] of [
      ["valuenow", this.options.width],
      ["valuemin", PANE.narrowest],
      ["valuemax", PANE.widest],
    ] as const)
      this.edge.setAttribute(`aria-${name}`, String(value));
  }

  private drag(start: PointerEvent): void {
    const width = this.options.width;
    const towards = document.documentElement.dir === "rtl" ? 1 : -1;
    const move = (event: PointerEvent) => this.setWidth(width + (event.clientX - start.clientX) * towards);
    const end = () => {
      this.edge.removeEventListener("pointermove", move);
      this.element.classList.remove("dragged");
      this.tell();
    };
    this.edge.setPointerCapture(start.pointerId);
    this.element.classList.add("dragged");
    this.edge.addEventListener("pointermove", move);
    this.edge.addEventListener("pointerup", end, { once: true });
  }

  private key(event: KeyboardEvent): void {
    const wider = document.documentElement.dir === "rtl" ? "ArrowRight" : "ArrowLeft";
    const narrower = document.documentElement.dir === "rtl" ? "ArrowLeft" : "ArrowRight";
    const step = event.key === wider ? 10 : event.key === narrower ? -10 : 0;
    if (step === 0) return;
    event.preventDefault();
    this.setWidth(this.options.width + step);
    this.tell();
  }
}
