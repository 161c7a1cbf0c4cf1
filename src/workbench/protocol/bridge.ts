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
export type Surroundings = { uiLocale?: string; dataLocale?: string; theme?: Readonly<Record<string, number>> };

const EXECUTE_RICH_API = 93;
const RICH_API_EVENTS = 33;
const SELECTION_CHANGED = 2;
const COMMAND_INVOKED = 39;
const COMMAND_COMPLETED = 94;
const SETTINGS_SAVED = 75;
const NOT_SUPPORTED = 5001;

/** A page's connection to the host. */
export type Bridge = {
  /** Runs a function that the page associated with a ribbon command; resolves when it says it is completed. */
  invoke(functionName: string): Promise<void>;
  disconnect(): void;
};

/** Stands where desktop Excel does, at `window.external`. */
export function installBridge(window: object, host: Host, surroundings: Surroundings = {}): Bridge {
  const handlers = new Map<number, EventHandler[]>();
  const tell = (dispatchId: number, payload: SafeArray) => handlers.get(dispatchId)?.forEach((handler) => handler(dispatchId, payload));
  const silence = host.listen((entries) => {
    tell(RICH_API_EVENTS, new SafeArray(entries.map((entry) => new SafeArray(entry))));
  });
  const deaf = host.listenSelection(() => tell(SELECTION_CHANGED, new SafeArray([])));
  const commands = new Commands(tell);
  const external = {
    GetHostInfo: () => `Excel$Win32$16.01$${surroundings.uiLocale ?? "en-US"}$$$disableLogging$0`,
    GetContext: () => contextOf(host, surroundings),
    GetLoggingAllowed: () => false,
    Execute: (dispatchId: number, params: unknown, reply: Reply) => {
      execute(host, dispatchId, params, reply);
      if (dispatchId === COMMAND_COMPLETED) setTimeout(() => commands.completed(params), 0);
    },
    RegisterEvent: (dispatchId: number, _target: string, handler: EventHandler, reply: Reply) => {
      handlers.set(dispatchId, [...(handlers.get(dispatchId) ?? []), handler]);
      setTimeout(() => reply(0), 0);
      if (dispatchId === COMMAND_INVOKED) commands.listening();
    },
    UnregisterEvent: (dispatchId: number, _target: string, reply: Reply) => {
      handlers.delete(dispatchId);
      setTimeout(() => reply(0), 0);
    },
  };
  Object.defineProperty(window, "external", { value: external, configurable: true, writable: true });
  return {
    invoke: (name) => commands.invoke(name),
    disconnect: () => {
      silence();
      deaf();
      handlers.clear();
    },
  };
}

/** Ribbon commands under way: invoked when the page listens, done when it says so. */
class Commands {
  private readonly running = new Map<string, () => void>();
  private readonly ready: Promise<void>;
  private listen = () => {};
  private next = 1;

  constructor(private readonly tell: (dispatchId: number, payload: SafeArray) => void) {
    this.ready = new Promise((resolve) => (this.listen = resolve));
  }

  listening(): void {
    this.listen();
  }

  async invoke(name: string): Promise<void> {
    await this.ready;
    const id = `command-${this.next++}`;
    const done = new Promise<void>((resolve) => this.running.set(id, resolve));
    this.tell(COMMAND_INVOKED, new SafeArray([id, name, JSON.stringify({ source: { id } })]));
    await done;
  }

  completed(params: unknown): void {
    const id = String((params as readonly unknown[])[0]);
    this.running.get(id)?.();
    this.running.delete(id);
  }
}

function execute(host: Host, dispatchId: number, params: unknown, reply: Reply): void {
  if (dispatchId !== EXECUTE_RICH_API) {
    const done = dispatchId === SETTINGS_SAVED || dispatchId === COMMAND_COMPLETED;
    setTimeout(() => reply(done ? new SafeArray([0, null]) : NOT_SUPPORTED), 0);
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
