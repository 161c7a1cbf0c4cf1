import type { Check, Issue } from "./check";
import type { CheckFacts } from "./facts";

const codes = { value: "wrong", blank: "blank", order: "order", zero: "order", rows: "map" } as const;

function* find(facts: CheckFacts): Generator<Issue> {
  for (const { table, row, wrong, name } of facts.wrongSettings)
    yield {
      code: `setting.${codes[wrong.why]}`,
      table,
      row,
      field: "fm" in wrong ? (wrong.fm ? `FM ${wrong.fm}` : "R") : "value",
      values: { setting: name, value: wrong.value, used: wrong.used },
    };
}

const warning = { severity: "warning", repair: null } as const;

/** What users tune and what will not do there: analyses use what was last right, and say so. */
export const settings: Check = {
  tells: { "setting.wrong": warning, "setting.blank": warning, "setting.order": warning, "setting.map": warning },
  find,
};
