import { isoOf } from "../domain/kernel/dates";
import { Failure } from "../domain/kernel/failure";
import { fileName } from "../domain/reports/file-name";
import { listTables } from "../domain/schema/list-tables";
import { profileLists, profileTables, writeProfile } from "../domain/schema/saved-profile";
import { profileOfBase } from "../domain/schema/save-profile";
import { defineAction } from "./action";
import { requireBase } from "./base";

/** Saves what a base is made of, its columns and lists, as a profile of the user's own: a small file without any client in it. */
export const saveProfile = defineAction({
  id: "save-profile",
  parameters: {
    name: { type: "text", default: null, shape: "NAME", pattern: /^(?=.*\S)[^\p{Cc}]{1,60}$/u },
    file: { type: "text", default: null, shape: "PATH" },
  },
  needsBase: true,
  changes: false,
  returns: "name, columns: own ones, hidden: behind the outline, values: on lists; the file: JSON",
  async run(context, { name }) {
    if (name === null) throw new Failure("parameter.missing", { name: "name", shape: "NAME" });
    const base = await requireBase(context);
    const { workbook, control } = context;
    const there = new Set(base.tables.map(({ key }) => key));
    const views = await workbook.tableViews(profileTables.filter((key) => there.has(key)));
    const wanted = profileLists
      .filter((key) => there.has(key))
      .map((key) => ({ table: key, columns: listTables[key].columns.map((column) => column.key) }));
    const lists = await workbook.read(wanted, control);
    const profile = profileOfBase(name.trim(), {
      language: base.language,
      tables: base.tables,
      inSight: Object.fromEntries(views.map(({ table, columns }) => [table, columns])),
      lists: Object.fromEntries(lists.map(({ key, columns }) => [key, columns])),
    });
    const columns = Object.values(profile.tables).flat();
    const result = {
      name: profile.name,
      columns: columns.filter(({ kind }) => kind !== undefined).length,
      hidden: columns.filter(({ behind }) => behind).length,
      values: Object.values(profile.lists).flat().length,
    };
    const bytes = new TextEncoder().encode(writeProfile(profile));
    return { result, findings: [], file: { name: fileName(profile.name, isoOf(context.today), "json"), type: "application/json", bytes } };
  },
});
