import { announceChange, createServices } from "../composition";
import { Failure } from "../domain/kernel/failure";
import { languageOf } from "../i18n/language";

/** Ribbon commands (FunctionName in manifest.xml) and the actions they run. */
const commands: Record<string, () => Record<string, unknown>> = {
  "create-base": () => ({ language: languageOf(Office.context.displayLanguage) }),
  rfm: () => ({}),
  abc: () => ({}),
  undo: () => ({}),
};

const silent = { progress: () => undefined, cancelled: false };

function tell(failure: Failure): void {
  const query = new URLSearchParams({ code: failure.code, values: JSON.stringify(failure.values) });
  const url = new URL(`message.html?${query}`, window.location.href).href;
  Office.context.ui.displayDialogAsync(url, { height: 30, width: 30, displayInIframe: true }, (result) => {
    if (result.status === Office.AsyncResultStatus.Failed) console.error(failure.code, failure.values, result.error.message);
  });
}

async function runCommand(id: string, values: Record<string, unknown>): Promise<void> {
  const services = createServices();
  try {
    const outcome = await services.run(id, values, silent);
    if (outcome.sheet) await services.show(outcome.sheet);
    announceChange();
  } catch (error) {
    tell(error instanceof Failure ? error : new Failure("unknown", { message: String(error) }, { cause: error }));
  }
}

Office.onReady(() => {
  for (const [id, values] of Object.entries(commands)) {
    Office.actions.associate(id, (event: Office.AddinCommands.Event) => void runCommand(id, values()).finally(() => event.completed()));
  }
}).catch((error: unknown) => console.error(error));
