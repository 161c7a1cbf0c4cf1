import type { PageTheme } from "./grid-port";

/** The four colours Office tells its add-ins, as numbers. */
export type OfficeColors = Record<
  "bodyForegroundColor" | "bodyBackgroundColor" | "controlForegroundColor" | "controlBackgroundColor",
  number
>;

const colors: Record<PageTheme, [font: number, background: number, controlFont: number, controlBackground: number]> = {
  light: [0x242424, 0xffffff, 0x424242, 0xf5f5f5],
  dark: [0xffffff, 0x292929, 0xd6d6d6, 0x1f1f1f],
  contrast: [0xffffff, 0x000000, 0xffffff, 0x000000],
};

/** Office's colours in a theme. */
export function officeColors(theme: PageTheme): OfficeColors {
  const [bodyForegroundColor, bodyBackgroundColor, controlForegroundColor, controlBackgroundColor] = colors[theme];
  return { bodyForegroundColor, bodyBackgroundColor, controlForegroundColor, controlBackgroundColor };
}
