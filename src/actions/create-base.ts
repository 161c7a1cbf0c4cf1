import { planBase } from "../domain/schema/base-plan";
import { Failure } from "../domain/kernel/failure";
import { makeSample } from "../domain/schema/sample/sample";
import type { BasePlan } from "../domain/schema/plan";
import { profileIds } from "../domain/schema/profiles";
import { dataWords } from "../i18n/data-words";
import { languages, type Language } from "../i18n/language";
import { loadSample } from "../i18n/locales";
import { defineAction } from "./action";
import { profileIn } from "./profile-file";
import type { BaseState } from "./ports";

type MadeTable = { name: string; sheet: string; rows: number };

/** The same answer whether the base was just made or found. */
function outcome(tables: MadeTable[]) {
  return { result: { tables }, findings: [], sheet: "clients" };
}

function found(base: BaseState): MadeTable[] {
  return base.tables.filter(({ key }) => !resultTables.has(key)).map(({ name, sheet, rows }) => ({ name, sheet, rows }));
}

function made({ sheets }: BasePlan, names: Record<string, string>): MadeTable[] {
  return sheets.flatMap(({ key, name: planned, tables }) =>
    tables.map(({ name, rows }) => ({ name, sheet: names[key] ?? planned, rows: rows.length })),
  );
}

const resultTables: ReadonlySet<string> = new Set(["rfm", "abc"]);

/** A base of the same answers is left as it is; of others it stops. Answers that are lost are not asked for. */
function refuseOther(base: BaseState, answers: { profile: string; language: string; sample: boolean }): void {
  const differs = Object.entries(answers).some(([name, answer]) => (base.answers[name] ?? answer) !== answer);
  if (differs || base.profile !== answers.profile || base.language !== answers.language)
    throw new Failure("base.exists", { profile: base.profile, language: base.language, sheet: base.tables[0]?.sheet ?? "" });
}

async function sampleOf(language: Language, profile: string, today: number) {
  return makeSample({ data: dataWords[language], sample: await loadSample(language), language, profile, today });
}

/** Makes the sheets of a client base beside whatever stands in the workbook. */
export const createBase = defineAction({
  id: "create-base",
  parameters: {
    profile: { type: "choice", values: profileIds, default: "services" },
    language: { type: "choice", values: languages, default: "en" },
    sample: { type: "flag", default: false },
    /** A profile that somebody saved, in place of `profile`. */
    profileFile: { type: "file", default: null },
  },
  needsBase: false,
  changes: true,
  returns: "tables: [{ name, sheet, rows }]",
  async run({ workbook, control, today }, { profile: chosen, profileFile, language, sample }) {
    const saved = profileIn(profileFile);
    const profile = saved?.name ?? chosen;
    const standing = await workbook.base();
    if (standing) {
      refuseOther(standing, { profile, language, sample });
      return outcome(found(standing));
    }
    const words = dataWords[language];
    const plan = planBase({
      profile: saved ?? profile,
      language,
      words,
      ...(sample ? { sample: await sampleOf(language, chosen, today) } : {}),
    });
    plan.values = { ...plan.values, sample };
    const { sheets } = await workbook.apply({ action: "create-base", summary: { profile, language } }, [{ kind: "create", plan }], control);
    return outcome(made(plan, sheets));
  },
});
