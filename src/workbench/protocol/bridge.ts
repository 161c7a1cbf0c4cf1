import type { Host } from "./host";

/** What Office.js takes for a COM array. */
class SafeArray {
  constructor(private readonly items: readonly unknown[]) {}
  toArray(): readonly unknown[] {
    return this.items;
  }
  dimensions(): number {
    return 1;
  }
  ubound(): number {
    return this.items.length;
  }
}

type Reply = (answer: unknown) => void;
type EventHandler = (dispatchId: number, payload: SafeArray) => void;

/** The colours and languages Office.js shows an add-in. */
export type Surroundings = { uiLocale?: string; dataLocale?: string; theme?: Record<string, string> };

const EXECUTE_RICH_API = 93;
const RICH_API_EVENTS = 33;
const SELECTION_CHANGED = 2;
const SETTINGS_SAVED = 75;
const NOT_SUPPORTED = 5001;

/** Stands where desktop Excel does, at `window.external`; answers a function that takes the place away again. */
export function installBridge(window: object, host: Host, surroundings: Surroundings = {}): () => void {
  const handlers = new Map<number, EventHandler[]>();
  const tell = (dispatchId: number, payload: SafeArray) => handlers.get(dispatchId)?.forEach((handler) => handler(dispatchId, payload));
  const silence = host.listen((entries) => {
    tell(RICH_API_EVENTS, new SafeArray(entries.map((entry) => new SafeArray(entry))));
  });
  const deaf = host.listenSelection(() => tell(SELECTION_CHANGED, new SafeArray([])));
  const external = {
    GetHostInfo: () => `Excel$Win32$16.01$${surroundings.uiLocale ?? "en-US"}$$$disableLogging$0`,
    GetContext: () => contextOf(host, surroundings),
    GetLoggingAllowed: () => false,
    Execute: (dispatchId: number, params: unknown, reply: Reply) => execute(host, dispatchId, params, reply),
    RegisterEvent: (dispatchId: number, _target: string, handler: EventHandler, reply: Reply) => {
      handlers.set(dispatchId, [...(handlers.get(dispatchId) ?? []), handler]);
      setTimeout(() => reply(0), 0);
    },
    UnregisterEvent: (dispatchId: number, _target: string, reply: Reply) => {
      handlers.delete(dispatchId);
      setTimeout(() => reply(0), 0);
    },
  };
  Object.defineProperty(window, "external", { value: external, configurable: true, writable: true });
  return () => {
    silence();
    deaf();
    handlers.clear();
  };
}

function execute(host: Host, dispatchId: number, params: unknown, reply: Reply): void {
  if (dispatchId !== EXECUTE_RICH_API) {
    setTimeout(() => reply(dispatchId === SETTINGS_SAVED ? new SafeArray([0, null]) : NOT_SUPPORTED), 0);
    return;
  }
  const message = (params as readonly (readonly unknown[])[])[0] ?? [];
  const [, , , , body, , flags] = message;
  void host
    .process(String(body), Number(flags))
    .then((answer) => reply(new SafeArray([0, new SafeArray([200, new SafeArray([]), answer])])));
}

function contextOf(host: Host, { uiLocale = "en-US", dataLocale = "en-US", theme }: Surroundings) {
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
    GetOfficeThemeInfo: () => JSON.stringify(theme ?? LIGHT),
    GetSettings: () => settingsOf(host),
  };
}

/** Colours as Office tells them, "#RRGGBB" read as a number. */
const LIGHT = {
  primaryFontColor: 0x444444,
  primaryBackgroundColor: 0xffffff,
  secondaryFontColor: 0x444444,
  secondaryBackgroundColor: 0xf0f0f0,
};

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
