import { button, element } from "./elements";
import type { Manifest, RibbonCommand } from "./manifest";
import type { Say } from "./say";

export type RibbonOptions = { onCommand: (command: RibbonCommand) => Promise<void> };

/** The add-in's own commands, as its manifest has them. */
export class Ribbon {
  readonly element = element("div", { class: "ribbon", role: "toolbar" });

  constructor(private readonly options: RibbonOptions) {}

  show({ groups }: Manifest, say: Say): void {
    this.element.setAttribute("aria-label", say("ribbon.commands"));
    this.element.replaceChildren(
      ...groups.map(({ label, commands }) =>
        element(
          "div",
          { class: "ribbon-group", role: "group", "aria-label": label },
          element("div", { class: "ribbon-commands" }, ...commands.map((command) => this.command(command))),
          element("div", { class: "ribbon-label", "aria-hidden": "true" }, label),
        ),
      ),
    );
  }

  private command(command: RibbonCommand): HTMLButtonElement {
    const { id, label, tip, icon } = command;
    const image = element("img", { src: icon, alt: "", width: "32", height: "32" });
    const made = button(label, () => void this.run(made, command), { class: "ribbon-command", id: `command-${id}` });
    made.title = tip ? `${label}\n${tip}` : label;
    made.prepend(image);
    return made;
  }

  private async run(made: HTMLButtonElement, command: RibbonCommand): Promise<void> {
    if (made.getAttribute("aria-busy") === "true") return;
    made.setAttribute("aria-busy", "true");
    try {
      await this.options.onCommand(command);
    } finally {
      made.removeAttribute("aria-busy");
    }
  }
}
