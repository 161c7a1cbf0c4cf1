import type { ActionOutcome } from "./actions/action";
import type { ComputePort, Control, PaneWorkbook } from "./actions/ports";
import { actionOf } from "./actions/register";
import { valuesOf } from "./actions/values";
import { Failure } from "./domain/kernel/failure";
import { headerKey } from "./domain/kernel/text";
import { tables } from "./domain/schema/tables";
import { dataWords } from "./i18n/data-words";
import { languageOf, type Language } from "./i18n/language";
import type { HeaderKeys } from "./workbook/layout";
import { createWorkbook } from "./workbook/port";
import type { SessionOptions, SessionStats } from "./workbook/session";
import { inline } from "./worker/inline";

export type ServiceOptions = SessionOptions & {
  /** Milliseconds since 1970; the clock unless told. */
  now?: () => number;
  /** Who sits here, for stamps. */
  user?: () => string;
  /** The user's language; that of Excel's screen unless told. */
  language?: () => Language;
  /** Where jobs are done; here unless told. */
  compute?: ComputePort;
};

/** What entries (pane, ribbon, command line) use of the product. */
export type AppServices = PaneWorkbook & {
  /** Runs a registered action; values not given have their declared defaults. */
  run(id: string, values: Record<string, unknown>, control: Control): Promise<ActionOutcome<unknown>>;
  stats: SessionStats;
};

const dayLength = 86_400_000;
const epoch = Date.UTC(1899, 11, 30);

/** A moment as a serial number in local time. */
function serialOf(milliseconds: number): number {
  const minutes = new Date(milliseconds).getTimezoneOffset();
  return (milliseconds - minutes * 60_000 - epoch) / dayLength;
}

const displayLanguage = (): Language => languageOf(Office.context.displayLanguage);

let headerKeys: HeaderKeys | undefined;

/** Finds the key of a header in any language the product speaks. */
export function knownHeaders(): HeaderKeys {
  return (headerKeys ??= readHeaders());
}

function readHeaders(): HeaderKeys {
  const known = new Map<string, Map<string, string>>();
  for (const { headers, profileHeaders } of Object.values(dataWords))
    for (const table of Object.keys(tables)) {
      const found = known.get(table) ?? new Map<string, string>();
      const own = (headers as Record<string, Record<string, string>>)[table] ?? {};
      for (const [key, header] of Object.entries({ ...(profileHeaders as Record<string, string>), ...own }))
        found.set(headerKey(header), key);
      known.set(table, found);
    }
  return (table, header) => known.get(table)?.get(headerKey(header));
}

const changes = "client-base changes";

/** Tells an open pane that a ribbon command changed the workbook: both are pages of their own. */
export function announceChange(): void {
  const channel = new BroadcastChannel(changes);
  channel.postMessage("changed");
  channel.close();
}

/** Hears what `announceChange` tells; answers how to stop hearing. */
export function onChangeAnnounced(listener: () => void): () => void {
  const channel = new BroadcastChannel(changes);
  channel.onmessage = listener;
  return () => channel.close();
}

/** Wires workbook, words and clock into the actions. */
export function createServices(options: ServiceOptions = {}): AppServices {
  const { now = Date.now, user = () => "", language = displayLanguage, compute = inline, ...session } = options;
  const workbook = createWorkbook({ headers: knownHeaders(), now, ...session });
  return {
    ...workbook,
    async run(id, values, control) {
      const action = actionOf(id);
      if (!action) throw new Failure("action.unknown", { action: id });
      const checked = valuesOf(action.parameters, values);
      const moment = serialOf(now());
      return action.run(
        { workbook, compute, control, today: Math.floor(moment), now: moment, user: user(), language: language() },
        checked,
      );
    },
  };
}
