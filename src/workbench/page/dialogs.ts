import { button, element } from "./elements";
import type { Say } from "./say";

export type Answer<Value extends string> = { value: Value; words: string; primary?: boolean };

/** Asks a question over the page; resolves with the answer chosen, or `escape` when the user pressed Escape. */
export function ask<Value extends string>(question: string, answers: readonly Answer<Value>[], escape: Value): Promise<Value> {
  return new Promise((resolve) => {
    const dialog = element("dialog", { class: "dialog", "aria-describedby": "dialog-question" });
    const buttons = answers.map(({ value, words, primary }) =>
      button(words, () => dialog.close(value), { class: primary ? "primary" : "plain", autofocus: primary === true }),
    );
    dialog.append(element("p", { id: "dialog-question" }, question), element("div", { class: "dialog-buttons" }, ...buttons));
    dialog.addEventListener("close", () => {
      dialog.remove();
      resolve(answers.find(({ value }) => value === dialog.returnValue)?.value ?? escape);
    });
    document.body.append(dialog);
    dialog.showModal();
  });
}

/** Says something that must be read before the work goes on. */
export async function tell(say: Say, message: string): Promise<void> {
  await ask(message, [{ value: "ok", words: say("dialog.ok"), primary: true }], "ok");
}
