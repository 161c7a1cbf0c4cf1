import type { MessageValues } from "./translate";

/** A failure in words: what happened, how the workbook stands now, what to do. */
export type FailureWords = { happened: string; state: string; todo: string };

/** Says a failure's code in the user's language; a code without words is told as unforeseen, with the code as its message. */
export function failureWords(t: (key: string, values?: MessageValues) => string, code: string, values: MessageValues): FailureWords {
  const told = { ...values, ...actionWords(t, values) };
  const say = (part: keyof FailureWords, otherwise: string) => {
    const key = `errors.failures.${code}.${part}`;
    const text = t(key, told);
    return text === key ? otherwise : text;
  };
  return {
    happened: say("happened", t("errors.failures.unknown.happened", { message: code })),
    state: say("state", t("errors.failures.unchanged")),
    todo: say("todo", t("errors.failures.unknown.todo")),
  };
}

/** An action by its label, where it has one. */
function actionWords(t: (key: string) => string, { action }: MessageValues): MessageValues {
  const key = `actions.${String(action)}.label`;
  const label = action === undefined ? key : t(key);
  return label === key ? {} : { action: label };
}
