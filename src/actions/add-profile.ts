import { Failure } from "../domain/kernel/failure";
import type { ListTableKey } from "../domain/schema/list-tables";
import { additionsOf, listsOf, valueColumn, type Additions } from "../domain/schema/profile-additions";
import { profileIds, profileOf, profileSaved } from "../domain/schema/profiles";
import type { SavedProfile } from "../domain/schema/saved-profile";
import { savedHeaders } from "../domain/schema/saved-columns";
import { dataWords } from "../i18n/data-words";
import { defineAction, type ActionContext } from "./action";
import { dataLanguage, requireBase, sheetNameOf } from "./base";
import { profileIn } from "./profile-file";
import type { BaseState } from "./ports";

/** Adds the columns and list values of a line of business to a base that stands, or (`preview`) only says which they are. */
export const addProfile = defineAction({
  id: "add-profile",
  parameters: {
    profile: { type: "choice", values: profileIds, default: null },
    file: { type: "file", default: null },
    preview: { type: "flag", default: false },
  },
  needsBase: true,
  changes: true,
  returns: "profile, columns: [{ table, header }], values: [{ table, value }]",
  async run(context, { profile, file, preview }) {
    if ((file === null) === (profile === null)) throw new Failure("profile.none", { known: profileIds.join(", ") });
    const saved = profileIn(file);
    const base = await requireBase(context);
    const additions = await compare(context, base, saved ?? profile!);
    const changes = [...additions.columns, ...additions.values];
    const name = saved?.name ?? profile!;
    if (changes.length && !preview)
      await context.workbook.apply({ action: "add-profile", summary: { profile: name } }, changes, context.control);
    return { result: { profile: name, ...told(additions, base) }, findings: [], sheet: "clients" };
  },
});

/** What the base has not of a profile. */
async function compare(
  { workbook, control }: ActionContext,
  base: BaseState,
  asked: SavedProfile | (typeof profileIds)[number],
): Promise<Additions> {
  const language = dataLanguage(base);
  const saved = typeof asked === "string" ? null : asked;
  const profile = saved ? profileSaved(saved) : profileOf(asked as string);
  const usual = dataWords[language];
  const words = saved?.language === language ? { ...usual, headers: savedHeaders(saved, usual.headers) } : usual;
  const making = { profile, profileId: saved?.name ?? (asked as string), words, language };
  const lists = listsOf(making).filter((key) => base.tables.some((table) => table.key === key));
  const read = await workbook.read(
    lists.map((key) => ({ table: key, columns: [valueColumn(key)] })),
    control,
  );
  const values = Object.fromEntries(read.map(({ key, columns }) => [key, columns[valueColumn(key as ListTableKey)] ?? []]));
  return additionsOf(making, base.tables, values);
}

function told({ columns, values }: Additions, base: BaseState) {
  return {
    columns: columns.flatMap(({ table, columns: fresh }) => fresh.map(({ header }) => ({ table: sheetNameOf(base, table), header }))),
    values: values.flatMap(({ table, columns: keys, rows }) => {
      const at = keys.indexOf(valueColumn(table as ListTableKey));
      return rows.map((row) => ({ table, value: String(row[at]) }));
    }),
  };
}
