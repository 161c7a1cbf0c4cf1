import { announceChange, createServices, type AppServices } from "../composition";
import { Failure } from "../domain/kernel/failure";
import { languageOf } from "../i18n/language";
import { offThread } from "../worker/start";

type Command = { action: string; values?(services: AppServices): Promise<Record<string, unknown>> };

/** Ribbon commands (FunctionName in manifest.xml) and the actions they run. */
const commands: Record<string, Command> = {
  "create-base": { action: "create-base", values: valuesOfFirstBase },
  rfm: { action: "rfm" },
  abc: { action: "abc" },
  "renewals-due": { action: "apply-view", values: async () => ({ view: "renewals-due" }) },
  "like-this-cell": { action: "apply-view", values: async () => ({ view: "like-this-cell" }) },
  "show-all": { action: "show-all" },
  undo: { action: "undo" },
};

const silent = { progress: () => undefined, cancelled: false };

function tell(failure: Failure): void {
  const query = new URLSearchParams({ code: failure.code, values: JSON.stringify(failure.values) });
  const url = new URL(`message.html?${query}`, window.location.href).href;
  Office.context.ui.displayDialogAsync(url, { height: 30, width: 30, displayInIframe: true }, (result) => {
    if (result.status === Office.AsyncResultStatus.Failed) console.error(failure.code, failure.values, result.error.message);
  });
}

/** The action takes a second call with the same answers for done; a user who presses the button wants to know what is there. */
async function valuesOfFirstBase(services: AppServices): Promise<Record<string, unknown>> {
  const base = await services.base();
  const clients = base?.tables.find(({ key }) => key === "clients");
  if (!base || !clients) return { language: languageOf(Office.context.displayLanguage) };
  await services.show(clients.sheet);
  throw new Failure("base.exists", { profile: base.profile, language: base.language, sheet: clients.sheet });
}

async function runCommand({ action, values }: Command): Promise<void> {
  const services = createServices({ compute: offThread() });
  try {
    const outcome = await services.run(action, (await values?.(services)) ?? {}, silent);
    if (outcome.sheet) await services.show(outcome.sheet);
    announceChange();
  } catch (error) {
    tell(error instanceof Failure ? error : new Failure("unknown", { message: String(error) }, { cause: error }));
  }
}

Office.onReady(() => {
  for (const [name, command] of Object.entries(commands)) {
    Office.actions.associate(name, (event: Office.AddinCommands.Event) => void runCommand(command).finally(() => event.completed()));
  }
}).catch((error: unknown) => console.error(error));
