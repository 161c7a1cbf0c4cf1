import type { Connections } from "./connection";
import { element } from "./elements";

/** The hidden frame of the add-in's function file: loaded with the first command, kept for the next ones. */
export class CommandsFrame {
  private frame: HTMLIFrameElement | undefined;

  constructor(
    private readonly connections: Connections,
    private readonly url: () => string,
  ) {}

  async run(functionName: string): Promise<void> {
    const frame = this.frame ?? (await this.load());
    if (frame.contentWindow) await this.connections.invoke(frame.contentWindow, functionName);
  }

  /** Forgets the frame: the next command meets the workbook, language and colours of that moment. */
  reset(): void {
    if (this.frame?.contentWindow) this.connections.disconnect(this.frame.contentWindow);
    this.frame?.remove();
    this.frame = undefined;
  }

  private load(): Promise<HTMLIFrameElement> {
    const frame = element("iframe", { class: "commands-frame", src: this.url(), "aria-hidden": "true", tabindex: "-1", title: "" });
    this.frame = frame;
    document.body.append(frame);
    return new Promise((resolve) => frame.addEventListener("load", () => resolve(frame), { once: true }));
  }
}
