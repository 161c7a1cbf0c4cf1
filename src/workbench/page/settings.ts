import { type Language, languageFacts, languages } from "../../i18n/language";
import { element } from "./elements";
import type { PageTheme } from "./grid-port";
import { type Preferences, themes } from "./preferences";
import type { Say } from "./say";

/** The switches of language and theme. */
export class Settings {
  readonly element = element("div", { class: "settings" });

  constructor(
    private readonly preferences: Preferences,
    private readonly onChange: (change: { language?: Language; theme?: PageTheme }) => void,
  ) {}

  translate(say: Say): void {
    const names = Object.fromEntries(languages.map((language) => [language, languageFacts[language].name])) as Record<Language, string>;
    const looks = Object.fromEntries(themes.map((theme) => [theme, say(`settings.${theme}`)])) as Record<PageTheme, string>;
    this.element.replaceChildren(
      choice("language", say("settings.language"), names, this.preferences.language, (language) => this.onChange({ language })),
      choice("theme", say("settings.theme"), looks, this.preferences.theme, (theme) => this.onChange({ theme })),
    );
  }
}

function choice<Value extends string>(
  id: string,
  label: string,
  options: Record<Value, string>,
  chosen: Value,
  onChange: (value: Value) => void,
): HTMLElement {
  const entries = Object.entries(options) as [Value, string][];
  const select = element("select", { id, "aria-label": label, title: label });
  select.append(...entries.map(([value, words]) => element("option", { value, selected: value === chosen }, words)));
  select.addEventListener("change", () => onChange(select.value as Value));
  return select;
}
