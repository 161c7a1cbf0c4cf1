import type { Sheet } from "../../book/book";
import { listItems } from "../../book/validation-check";
import type { Workspace } from "../../book/workspace";
import type { Say } from "./filter-menu";
import type { Anchor } from "./menu";
import { menuButton, openMenu } from "./menu";

/** The menu of a cell with a list: its items, to be picked one. */
export function openListMenu(
  workspace: Workspace,
  sheet: Sheet,
  row: number,
  column: number,
  anchor: Anchor,
  say: Say,
  pick: (item: string) => void,
): void {
  const items = listItems(workspace, sheet, row, column);
  if (!items) return;
  openMenu(anchor, say("list"), (menu, close) => {
    const list = document.createElement("div");
    list.className = "grid-menu-list";
    for (const item of items)
      list.append(
        menuButton(item, () => {
          close();
          pick(item);
        }),
      );
    list.addEventListener("keydown", (event) => step(list, event));
    menu.append(list);
  });
}

/** Arrow keys go through the items. */
function step(list: HTMLElement, event: KeyboardEvent): void {
  const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!by) return;
  event.preventDefault();
  const items = [...list.querySelectorAll("button")];
  items[items.indexOf(document.activeElement as HTMLButtonElement) + by]?.focus();
}
