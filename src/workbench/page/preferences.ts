import { type Language, languageOf, languages } from "../../i18n/language";
import type { PageTheme } from "./grid-port";

/** What the page remembers of its user. */
export type Preferences = { language: Language; theme: PageTheme; paneWidth: number; paneOpen: boolean };

export const themes: readonly PageTheme[] = ["light", "dark", "contrast"];
/** Widths of the pane in pixels: Excel's own, and how far it can be drawn. */
export const PANE = { width: 350, narrowest: 280, widest: 700 };
/** Where the browser keeps them. */
export const PREFERENCES_KEY = "client-base-workbench";

/** Preferences as kept in this browser; the browser's language and light colours at first. */
export function loadPreferences(): Preferences {
  const kept = parse(window.localStorage.getItem(PREFERENCES_KEY));
  return {
    language: languages.find((language) => language === kept["language"]) ?? languageOf(window.navigator.language),
    theme: themes.find((theme) => theme === kept["theme"]) ?? "light",
    paneWidth: clampWidth(Number(kept["paneWidth"] ?? PANE.width)),
    paneOpen: kept["paneOpen"] !== false,
  };
}

export function savePreferences(preferences: Preferences): void {
  window.localStorage.setItem(PREFERENCES_KEY, JSON.stringify(preferences));
}

/** A width the pane can have. */
export function clampWidth(width: number): number {
  return Number.isFinite(width) ? Math.min(PANE.widest, Math.max(PANE.narrowest, Math.round(width))) : PANE.width;
}

function parse(text: string | null): Record<string, unknown> {
  try {
    return (JSON.parse(text ?? "{}") ?? {}) as Record<string, unknown>;
  } catch {
    // What an older page left behind: begin anew.
    return {};
  }
}
