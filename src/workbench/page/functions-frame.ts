import type { OfferedFunction } from "../engine/engine";
import type { Host } from "../host";
import type { Connections } from "./connection";
import { element } from "./elements";
import type { ManifestFunctions } from "./manifest";

type Metadata = { functions: { id: string; name: string; parameters: { dimensionality?: "scalar" | "matrix" }[] }[] };

/** The add-in's custom functions: told to the engine, and their hidden page, loaded with the first call of one. */
export class FunctionsFrame {
  private frame: HTMLIFrameElement | undefined;

  constructor(
    private readonly host: Host,
    private readonly connections: Connections,
    private readonly functions: () => ManifestFunctions | undefined,
  ) {
    host.functions.load = () => this.load();
  }

  /** Tells the engine which functions formulas may call; before any is typed or opened. */
  async offer(): Promise<void> {
    const declared = this.functions();
    if (!declared) return;
    const response = await fetch(declared.metadata);
    if (!response.ok) throw new Error(`${declared.metadata}: ${response.status}`);
    const { functions } = (await response.json()) as Metadata;
    const offered = functions.map(({ id, name, parameters }): OfferedFunction => {
      return {
        name: `${declared.namespace}.${name}`.toUpperCase(),
        id,
        parameters: parameters.map(({ dimensionality = "scalar" }) => dimensionality),
      };
    });
    await this.host.workspace.engine.offer?.(offered);
  }

  /** Forgets the page: the next call meets the language of that moment. */
  reset(): void {
    if (this.frame?.contentWindow) this.connections.disconnect(this.frame.contentWindow);
    this.frame?.remove();
    this.frame = undefined;
    this.host.functions.reset();
  }

  private load(): void {
    const src = this.functions()?.page;
    if (this.frame || !src) return;
    this.frame = element("iframe", { class: "functions-frame", src, "aria-hidden": "true", tabindex: "-1", title: "" });
    document.body.append(this.frame);
  }
}
