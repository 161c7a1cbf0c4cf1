import type { DialogLink, DialogOpener } from "./dialog-link";
import type { Host } from "./host";

/** What is around a page of an add-in: languages, colours, and what can be shown beside it. */
export type Surroundings = {
  uiLocale?: string;
  dataLocale?: string;
  theme?: Readonly<Record<string, number>>;
  /** Shows dialogs; without it they are refused. */
  openDialog?: DialogOpener;
  /** The page is itself a dialog. */
  dialog?: DialogLink;
};

/** Colours as Office tells them, "#RRGGBB" read as a number. */
const LIGHT = {
  bodyForegroundColor: 0x444444,
  bodyBackgroundColor: 0xffffff,
  controlForegroundColor: 0x444444,
  controlBackgroundColor: 0xf0f0f0,
};

/** What Office.js reads of its host at start (`external.GetContext()`). */
export function contextOf(host: Host, { uiLocale = "en-US", dataLocale = "en-US", theme = LIGHT }: Surroundings) {
  return {
    GetAppType: () => 1,
    GetSolutionRef: () => "workbench",
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 1,
    GetAppUILocale: () => uiLocale,
    GetAppDataLocale: () => dataLocale,
    GetDocUrl: () => host.workspace.book.name,
    GetAppCapabilities: () => 0,
    GetActivationMode: () => 1,
    GetControlIntegrationLevel: () => 1,
    GetSolutionToken: () => "",
    GetCorrelationId: () => "",
    GetInstanceId: () => "workbench",
    GetTouchEnabled: () => false,
    GetCommerceAllowed: () => false,
    GetHostFullVersion: () => "16.0.18025.20000",
    GetInitialDisplayMode: () => 0,
    GetSupportedMatrix: () => JSON.stringify(host.requirements),
    GetOfficeThemeInfo: () => JSON.stringify(theme),
    GetSettings: () => settingsOf(host),
  };
}

/** The document settings of Office.js: the same store as workbook.settings, each value as JSON. */
function settingsOf(host: Host) {
  return {
    Read(keys: string[], values: string[]) {
      for (const [key, value] of host.workspace.book.settings) {
        keys.push(key);
        values.push(JSON.stringify(value));
      }
    },
    Write(keys: readonly string[], values: readonly string[]) {
      const { settings } = host.workspace.book;
      settings.clear();
      keys.forEach((key, index) => settings.set(key, JSON.parse(values[index] ?? "null") as unknown));
    },
  };
}
