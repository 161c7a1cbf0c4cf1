import { type Language, languageFacts } from "../../i18n/language";
import { type MessageValues, translator } from "../../i18n/translate";
import { workbenchWords } from "../../i18n/workbench-words";
import { HostError } from "../objects/wire";

/** The page's words in the language of the moment. */
export type Say = (key: string, values?: MessageValues) => string;

export function sayIn(language: Language): Say {
  return translator(workbenchWords[language], languageFacts[language].locale);
}

/** What to tell a user of something that failed. */
export function failureText(say: Say, error: unknown, values: MessageValues = {}): string {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (code.startsWith("file.")) return say(`failures.${code}`, values);
  if (error instanceof HostError && code === "AccessDenied") return say("failures.protected");
  return say("failures.unknown", { message: error instanceof Error ? error.message : String(error) });
}
