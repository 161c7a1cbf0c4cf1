import type { Rect, Sheet, Style } from "../book/book";
import { formatCells, uniform } from "../book/formats";
import { patched } from "../book/styles";
import type { StylePatch } from "../book/styles";
import type { Workspace } from "../book/workspace";
import { HostError } from "./wire";

/** A part of the look of one or more areas of a sheet. */
export abstract class Look {
  abstract readonly Type: string;

  constructor(
    protected readonly workspace: Workspace,
    protected readonly sheet: Sheet,
    protected readonly areas: () => Rect[],
  ) {}

  /** A part that is the same everywhere, else null. */
  protected common<T extends string | number | boolean>(pick: (style: Style) => T): T | null {
    const [first, ...others] = this.areas().map((rect) => uniform(this.workspace.book, this.sheet, rect, pick));
    return others.every((value) => value === first) ? (first ?? null) : null;
  }

  protected change(change: (style: Style) => Style): void {
    for (const rect of this.areas()) formatCells(this.workspace, this.sheet, rect, change);
  }

  protected patch(patch: StylePatch): void {
    this.change((style) => patched(style, patch));
  }

  /** The allowed word that was meant, letter case aside. */
  protected oneOf(words: readonly string[], value: unknown): string {
    const found = words.find((word) => word.toLowerCase() === String(value).toLowerCase());
    if (found === undefined) throw new HostError("InvalidArgument", `${String(value)} is none of ${words.join(", ")}.`);
    return found;
  }

  protected flag(value: unknown): boolean {
    if (typeof value !== "boolean") throw new HostError("InvalidArgument", "True or false is asked for.");
    return value;
  }

  protected number(value: unknown, least: number, most: number): number {
    if (typeof value !== "number" || value < least || value > most)
      throw new HostError("InvalidArgument", `A number from ${least} to ${most} is asked for.`);
    return value;
  }
}
