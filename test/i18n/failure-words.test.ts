import { failureWords } from "../../src/i18n/failure-words";
import { languages } from "../../src/i18n/language";
import { loadWords } from "../../src/i18n/locales";
import { translator } from "../../src/i18n/translate";

test.each(languages)("a failure in %s calls an action by its label, and one that has none by its id", async (language) => {
  const t = translator(await loadWords(language), language);
  const said = (action: string) => failureWords(t, "journal.unfinished", { action }).happened;
  expect(said("analyse-everything")).toContain(t("actions.analyse-everything.label"));
  expect(said("analyse-everything")).not.toContain("analyse-everything");
  expect(said("no-such-action")).toContain("no-such-action");
});

test.each(languages)("a journal that cannot keep an action says so in %s, that nothing was changed and what to do", async (language) => {
  const t = translator(await loadWords(language), language);
  for (const [code, values] of [
    ["journal.full", {}],
    ["journal.refused", { message: "The sheet is protected." }],
  ] as const) {
    const { happened, state, todo } = failureWords(t, code, values);
    expect(happened).not.toBe(failureWords(t, "no.such.code", {}).happened);
    expect(happened).not.toContain("{");
    expect(state).toBe(t("errors.failures.unchanged"));
    expect(todo).not.toBe(t("errors.failures.unknown.todo"));
  }
});
