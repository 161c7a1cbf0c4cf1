import { teamsHighContrastTheme, webDarkTheme, webLightTheme } from "@fluentui/react-components";
import type { Theme } from "@fluentui/react-components";

/** Relative lightness of "#RRGGBB", 0 to 1. */
function lightness(color: string): number {
  const [red = 0, green = 0, blue = 0] = (color.match(/[\da-f]{2}/gi) ?? []).map((part) => parseInt(part, 16) / 255);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The Fluent theme that goes with Office's: by the background it shows, pure black being high contrast. */
export function themeFor(background: string | undefined, forcedColors: boolean): Theme {
  if (forcedColors || background?.toLowerCase() === "#000000") return teamsHighContrastTheme;
  return background !== undefined && lightness(background) < 0.4 ? webDarkTheme : webLightTheme;
}
