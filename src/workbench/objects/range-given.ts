import { parseAddress, parseAreas } from "../book/a1";
import type { Rect, Sheet } from "../book/book";
import type { Workspace } from "../book/workspace";
import { HostError } from "./wire";

/** A place given as a Range or as an address; an address without a sheet is on `sheet`. */
export function rangeGiven(workspace: Workspace, sheet: Sheet | undefined, given: unknown): { sheet: Sheet; rect: Rect } {
  if (typeof given === "string") {
    const { sheet: name, rect } = parseAddress(given);
    return { sheet: sheetGiven(workspace, sheet, name), rect };
  }
  if (!isPlace(given)) throw new HostError("InvalidArgument", "A range or an address is asked for.");
  return { sheet: given.sheet, rect: given.rect };
}

function sheetGiven(workspace: Workspace, sheet: Sheet | undefined, name: string | undefined): Sheet {
  const { sheets, activeSheet } = workspace.book;
  if (name === undefined && sheet) return sheet;
  const found = sheets.find((each) => (name === undefined ? each.id === activeSheet : each.name.toLowerCase() === name.toLowerCase()));
  if (!found) throw new HostError(name === undefined ? "ItemNotFound" : "InvalidArgument", `There is no sheet "${name}".`);
  return found;
}

function isPlace(given: unknown): given is { sheet: Sheet; rect: Rect } {
  return typeof given === "object" && given !== null && "sheet" in given && "rect" in given;
}

/** Places given as a Range, as RangeAreas or as addresses with commas, all on one sheet. */
export function areasGiven(workspace: Workspace, sheet: Sheet, given: unknown): Rect[] {
  const places =
    typeof given === "string"
      ? parseAreas(given).map(({ sheet: name, rect }) => ({ sheet: sheetGiven(workspace, sheet, name), rect }))
      : isAreas(given)
        ? given.rects.map((rect) => ({ sheet: given.sheet, rect }))
        : [rangeGiven(workspace, sheet, given)];
  if (places.length === 0 || places.some((place) => place.sheet !== sheet))
    throw new HostError("InvalidArgument", "The ranges must be on this sheet.");
  return places.map(({ rect }) => rect);
}

function isAreas(given: unknown): given is { sheet: Sheet; rects: readonly Rect[] } {
  return typeof given === "object" && given !== null && "sheet" in given && "rects" in given;
}
