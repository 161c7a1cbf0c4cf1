/** Where a menu opens, in the window's pixels. */
export type Anchor = { left: number; top: number; bottom: number };

let open: (() => void) | undefined;

/** Closes the menu that is open, if one is. */
export function closeMenu(): void {
  open?.();
}

/** Opens an empty menu under a cell; it closes on Escape, on a press elsewhere and when another opens. */
export function openMenu({ left, top, bottom }: Anchor, label: string, fill: (menu: HTMLElement, close: () => void) => void): void {
  closeMenu();
  const menu = document.createElement("div");
  menu.className = "grid-menu";
  menu.setAttribute("role", "dialog");
  menu.setAttribute("aria-label", label);
  const close = (): void => {
    open = undefined;
    removeEventListener("pointerdown", outside, true);
    menu.remove();
  };
  const outside = (event: Event): void => {
    if (!menu.contains(event.target as Node)) close();
  };
  menu.addEventListener("keydown", (event) => {
    event.stopPropagation();
    if (event.key === "Escape") close();
  });
  fill(menu, close);
  document.body.append(menu);
  const { width, height } = menu.getBoundingClientRect();
  menu.style.left = `${Math.max(4, Math.min(left, innerWidth - width - 4))}px`;
  menu.style.top = `${bottom + height > innerHeight ? Math.max(4, top - height) : bottom}px`;
  setTimeout(() => addEventListener("pointerdown", outside, true));
  open = close;
  menu.querySelector<HTMLElement>("button, input, [tabindex]")?.focus();
}

/** A button of a menu. */
export function menuButton(text: string, press: () => void): HTMLButtonElement {
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = text;
  button.addEventListener("click", press);
  return button;
}
