import type { PageTheme } from "./grid-port";

/** The four colours Office tells its add-ins, as numbers. */
export type OfficeColors = Record<
  "primaryFontColor" | "primaryBackgroundColor" | "secondaryFontColor" | "secondaryBackgroundColor",
  number
>;

const colors: Record<PageTheme, [font: number, background: number, secondFont: number, secondBackground: number]> = {
  light: [0x242424, 0xffffff, 0x424242, 0xf5f5f5],
  dark: [0xffffff, 0x292929, 0xd6d6d6, 0x1f1f1f],
  contrast: [0xffffff, 0x000000, 0xffffff, 0x000000],
};

/** Office's colours in a theme. */
export function officeColors(theme: PageTheme): OfficeColors {
  const [primaryFontColor, primaryBackgroundColor, secondaryFontColor, secondaryBackgroundColor] = colors[theme];
  return { primaryFontColor, primaryBackgroundColor, secondaryFontColor, secondaryBackgroundColor };
}
