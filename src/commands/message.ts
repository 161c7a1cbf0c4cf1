import { failureWords } from "../i18n/failure-words";
import { languageFacts, languageOf } from "../i18n/language";
import { loadWords } from "../i18n/locales";
import { translator } from "../i18n/translate";
import type { MessageValues } from "../i18n/translate";

/** The dialog that says why a ribbon command failed: what happened, that nothing was lost, what to do. */
async function showFailure(): Promise<void> {
  const query = new URLSearchParams(window.location.search);
  const language = languageOf(Office.context.displayLanguage);
  const t = translator(await loadWords(language), languageFacts[language].locale);
  const code = query.get("code") ?? "unknown";
  const values = JSON.parse(query.get("values") ?? "{}") as MessageValues;
  document.documentElement.lang = language;
  document.documentElement.dir = languageFacts[language].rtl ? "rtl" : "ltr";
  const { happened, state, todo } = failureWords(t, code, values);
  const title = document.createElement("h1");
  title.textContent = t("pane.run.failed");
  document.body.replaceChildren(
    title,
    ...[happened, state, todo].map((line) => {
      const paragraph = document.createElement("p");
      paragraph.textContent = line;
      return paragraph;
    }),
  );
}

Office.onReady(() => void showFailure()).catch((error: unknown) => console.error(error));
