const SPACE = "http://www.w3.org/2000/svg";

export type Attributes = Record<string, string | number | undefined>;

/** An SVG element; texts become text nodes. */
export function svg(name: string, attributes: Attributes = {}, ...children: (SVGElement | string)[]): SVGElement {
  const element = document.createElementNS(SPACE, name);
  for (const [key, value] of Object.entries(attributes)) if (value !== undefined) element.setAttribute(key, String(value));
  element.append(...children);
  return element;
}

/** A text at a place. */
export function label(text: string, x: number, y: number, more: Attributes = {}): SVGElement {
  return svg("text", { x, y, "font-size": 11, fill: "#595959", ...more }, text);
}

/** A text cut to about a width, with dots. */
export function fitted(text: string, width: number, size = 11): string {
  const most = Math.max(1, Math.floor(width / (size * 0.55)));
  return text.length <= most ? text : `${text.slice(0, Math.max(1, most - 1))}…`;
}
