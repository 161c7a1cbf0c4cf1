type Attributes = Record<string, string | boolean | undefined>;
type Child = Node | string;

/** An element with attributes (false and undefined are left out) and children. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: Child[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === true) made.setAttribute(name, "");
    else if (typeof value === "string") made.setAttribute(name, value);
  }
  made.append(...children);
  return made;
}

/** A button; its words are what it says, or its label where it shows only a sign. */
export function button(words: string, onClick: () => void, attributes: Attributes = {}, ...children: Child[]): HTMLButtonElement {
  const labelled = children.length > 0 ? { "aria-label": words, title: words } : {};
  const made = element("button", { type: "button", ...labelled, ...attributes }, ...(children.length > 0 ? children : [words]));
  made.addEventListener("click", onClick);
  return made;
}

const SVG = "http://www.w3.org/2000/svg";

/** A line drawing of 16 × 16 from its path. */
export function icon(path: string): SVGSVGElement {
  const svg = document.createElementNS(SVG, "svg");
  for (const [name, value] of Object.entries({ viewBox: "0 0 16 16", width: "16", height: "16", "aria-hidden": "true" }))
    svg.setAttribute(name, value);
  const shape = document.createElementNS(SVG, "path");
  for (const [name, value] of Object.entries({ d: path, fill: "none", stroke: "currentColor", "stroke-width": "1.3" }))
    shape.setAttribute(name, value);
  svg.append(shape);
  return svg;
}
