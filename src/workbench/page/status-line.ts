import { button, element, icon } from "./elements";
import type { Say } from "./say";

const COMMAND = "npm run excel";

/** The last line: that this is a preview, how to get to Excel, and what happened last. */
export class StatusLine {
  readonly element = element("footer", { class: "status" });
  private readonly preview = element("p", { class: "preview" });
  private readonly news = element("p", { class: "news", role: "status" });
  private readonly alarm = element("div", { class: "alarm", role: "alert", hidden: true });

  constructor() {
    this.element.append(this.alarm, this.preview, this.news);
  }

  translate(say: Say): void {
    const [before = "", after = ""] = say("excel", { command: "\u0000" }).split("\u0000");
    this.preview.replaceChildren(`${say("preview")} ${before}`, element("code", { dir: "ltr" }, COMMAND), after);
    this.report("");
    this.hush();
  }

  /** Something went well, or is under way. */
  report(message: string): void {
    this.news.textContent = message;
  }

  /** Something went wrong: stays until it is closed or the next thing happens. */
  complain(message: string, close: string): void {
    this.alarm.replaceChildren(
      message,
      button(close, () => this.hush(), { class: "alarm-close" }, icon("M3.5 3.5l9 9M12.5 3.5l-9 9")),
    );
    this.alarm.hidden = false;
  }

  hush(): void {
    this.alarm.hidden = true;
    this.alarm.replaceChildren();
  }
}
