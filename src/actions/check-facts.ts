import { checkedTables, type CheckFacts, type CheckedTable } from "../domain/checks/facts";
import { figures } from "../domain/checks/repair";
import { stageGroups } from "../domain/funnel/stages";
import { statusGroups } from "../domain/funnel/statuses";
import { declarationOf } from "../domain/importing/base";
import { yesNoWords } from "../domain/importing/dictionary";
import { currencies } from "../domain/schema/settings";
import { mapColumns } from "../domain/schema/settle-map";
import { dataWords } from "../i18n/data-words";
import { importWordsOf } from "../i18n/importing-words";
import type { Language } from "../i18n/language";
import type { ActionContext } from "./action";
import { dataLanguage } from "./base";
import { clientDuplicates } from "./client-duplicates";
import { isLive } from "./keep-calculated";
import { checksOf, namesOf } from "./remake";
import { resultWords } from "./result-words";
import type { SettledBase } from "./settled";
import { wrongSettings } from "./wrong-settings";
import type { TableData, TableState } from "./ports";

/** Among more clients than this, duplicates are looked for only when they are asked for. */
const mostClients = 20_000;

/** Reads what the checks look at: the base's typed columns, formulas that are gone, rows in sight, possible duplicates. */
export async function readCheckFacts(context: ActionContext, base: SettledBase): Promise<CheckFacts> {
  const { workbook, control } = context;
  const tables = base.tables.filter(({ key }) => checkedTables.includes(key));
  const wanted = tables.map((table) => ({ table: table.key, columns: typedKeys(table) }));
  const data = await workbook.read(wanted, control);
  const asked = [
    { table: "settings", columns: ["key"] },
    { table: "segment-map", columns: [...mapColumns] },
  ].filter(({ table }) => base.tables.some(({ key }) => key === table));
  const tuned = await workbook.read(asked);
  const [settings, map] = ["settings", "segment-map"].map((table) => tuned.find(({ key }) => key === table));
  const names = namesOf(base, settings?.columns["key"] ?? []);
  const words = dataWords[dataLanguage(base)];
  const found = await workbook.damage({ names: names.map(({ name }) => name), checks: checksOf(base, words) });
  const valued = isLive(base) ? found.valued.filter(({ table }) => checkedTables.includes(table)) : [];
  const clients = data.find(({ key }) => key === "clients");
  const country = base.settings["country"];
  const language = dataLanguage(base);
  return {
    tables: Object.fromEntries(tables.map((table, i): [string, CheckedTable] => [table.key, checkedTable(table, data[i]!)])),
    counters: base.counters,
    today: context.today,
    country: typeof country === "string" ? country.toUpperCase() : null,
    headers: dataWords[language].headers,
    fixedLists: fixedLists(language),
    yesNo: yesNoWords(importWordsOf(language)),
    parsePhone: (await import("../files/phone-numbers")).parsePhone,
    overwritten: [
      ...(await workbook.overwritten()).filter(({ table }) => checkedTables.includes(table)),
      ...valued.map((column) => ({ ...column, rows: [0] })),
    ],
    renamed: found.renamed.filter(({ table }) => checkedTables.includes(table) || table === "settings"),
    brokenNames: names.filter(({ name }) => found.names.includes(name)).map((name) => ({ ...name, mended: name.column !== "" })),
    brokenFormulas: found.broken.filter(({ table }) => checkedTables.includes(table)),
    unguarded: found.unguarded.filter(({ table }) => checkedTables.includes(table)),
    views: await workbook.tableViews(tables.map(({ key }) => key)),
    wrongSettings: wrongSettings(base, settings, map, await resultWords(language)),
    duplicates: !clients ? [] : clients.rows > mostClients ? null : await clientDuplicates(context, clients),
  };
}

const typedKeys = ({ key: table, columns }: TableState): string[] =>
  columns.filter(({ key, own }) => !own && declarationOf(table, key)?.writtenBy === "user").map(({ key }) => key);

function checkedTable({ key: table, columns }: TableState, { rows, columns: data }: TableData): CheckedTable {
  const known = columns.filter(({ own }) => !own);
  return {
    rows,
    data,
    columns: known.map(({ key, header, formula, format }) => {
      const staysText = format === "@" && figures.has(declarationOf(table, key)?.kind ?? "text");
      return { key, header, writable: !formula && !staysText };
    }),
  };
}

function fixedLists(language: Language): CheckFacts["fixedLists"] {
  const words = dataWords[language];
  return {
    "yes-no": [words.yesNo.yes, words.yesNo.no],
    kinds: [words.kinds.person, words.kinds.organisation],
    "stage-groups": stageGroups.map((group) => words.stageGroups[group]),
    "status-groups": statusGroups.map((group) => words.statusGroups[group]),
    currencies: [...currencies],
  };
}
