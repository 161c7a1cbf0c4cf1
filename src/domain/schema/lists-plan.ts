import { orderStatuses, statusGroups } from "../funnel/statuses";
import { stageGroups, stages } from "../funnel/stages";
import type { Stage, StageKey } from "../funnel/stages";
import type { Cell } from "../kernel/cell";
import { stageColours } from "./looks";
import type { Making } from "./making";
import { listTables } from "./list-tables";
import type { ListTableKey } from "./list-tables";
import { lists } from "./lists";
import type { FixedListKey } from "./lists";
import type { BlockPlan, NamePlan, SheetPlan, TablePlan } from "./plan";
import { currencies, readsRightToLeft } from "./settings";
import { planTable } from "./table-plan";
import type { Records } from "./table-plan";
import type { DataWords } from "./words";

const declared: readonly Stage<StageKey>[] = stages;

const one = (key: string, values: Readonly<Record<string, string>>): Records => Object.values(values).map((value) => ({ [key]: value }));

/** Lists whose values formulas compare, or whose groups are words of the data language. */
const spoken: readonly ListTableKey[] = ["stages", "order-statuses", "renewals"];

/** The records that the lists begin with in a base of a profile: those that it was saved with, if they are in the language of the base. */
export function listRecordsOf({ profile, profileId, words, language }: Omit<Making, "sample">): Record<ListTableKey, Records> {
  const usual = listRecords(words, profileId);
  const { saved } = profile;
  if (!saved) return usual;
  const taken = Object.entries(saved.lists).filter(([key]) => saved.language === language || !spoken.includes(key as ListTableKey));
  return { ...usual, ...(Object.fromEntries(taken) as Partial<Record<ListTableKey, Records>>) };
}

/** The records that the lists of a new base begin with. */
export function listRecords(words: DataWords, profileId = "services"): Record<ListTableKey, Records> {
  const own = (words.profileActivities as Readonly<Record<string, Readonly<Record<string, string>>>>)[profileId] ?? {};
  return {
    stages: declared.map(({ key, group, colour, second = null }) => ({
      stage: words.stages[key].name,
      meaning: words.stages[key].meaning,
      colour,
      "second colour": second,
      group: words.stageGroups[group],
    })),
    "order-statuses": orderStatuses.map(({ key, group, sale }) => ({
      status: words.orderStatuses[key],
      group: words.statusGroups[group],
      sale,
    })),
    regions: [],
    owners: [],
    activities: [...one("activity", own), ...one("activity", words.activities)],
    sources: one("source", words.sources),
    channels: one("channel", words.channels),
    "interaction-kinds": one("kind", words.interactionKinds),
    results: one("result", words.results),
    reactions: one("reaction", words.reactions),
    renewals: one("renewal", words.renewals),
  };
}

/** The rows of the list Stages in a base that is being made. */
export function stageRecords({ sample, ...making }: Making): Records {
  return sample.stages ?? listRecordsOf(making).stages;
}

function fixedValues(words: DataWords): Record<FixedListKey, Cell[]> {
  return {
    "yes-no": [words.yesNo.yes, words.yesNo.no],
    kinds: [words.kinds.person, words.kinds.organisation],
    "stage-groups": stageGroups.map((group) => words.stageGroups[group]),
    "status-groups": statusGroups.map((group) => words.statusGroups[group]),
    currencies: [...currencies],
  };
}

/** Tables side by side, one empty column between. */
function planListTables(making: Making): TablePlan[] {
  const { profile, words, sample } = making;
  const usual = listRecordsOf(making);
  let left = 0;
  return (Object.keys(listTables) as ListTableKey[]).map((key) => {
    const plan = planTable(key, profile, left, sample[key] ?? usual[key], words);
    left += plan.columns.length + 1;
    return plan;
  });
}

/** The fixed lists, right of the tables: plain cells that nobody has to change. */
function planFixedLists(left: number, words: DataWords): { blocks: BlockPlan[]; names: NamePlan[] } {
  const parts = (Object.entries(fixedValues(words)) as [FixedListKey, Cell[]][]).map(([key, values], index) => {
    const column = left + 2 * index;
    const blocks: BlockPlan[] = [
      { row: 2, column, values: [[words.listTitles[key]]], look: "header" },
      { row: 3, column, values: values.map((value) => [value]) },
    ];
    const name: NamePlan = { name: lists[key].name, sheet: "lists", area: { row: 3, column, rows: values.length, columns: 1 } };
    return { blocks, name };
  });
  return { blocks: parts.flatMap((part) => part.blocks), names: parts.map((part) => part.name) };
}

/** Plans the Lists sheet, and the names over its fixed lists. */
export function planLists(making: Making): { sheet: SheetPlan; names: NamePlan[] } {
  const { words, language } = making;
  const tables = planListTables(making);
  const [first, second] = tables as [TablePlan, TablePlan];
  const last = tables[tables.length - 1] ?? first;
  const fixed = planFixedLists(last.column + last.columns.length + 1, words);
  const blocks: BlockPlan[] = [
    { row: 0, column: 0, values: [[words.titles.lists]], look: "title" },
    { row: 0, column: second.column, values: [[words.hints.lists]], look: "hint" },
    ...tables.map((table): BlockPlan => ({
      row: 1,
      column: table.column,
      values: [[words.listTitles[table.key as ListTableKey]]],
      look: "label",
    })),
    ...fixed.blocks,
  ];
  const sheet: SheetPlan = {
    key: "lists",
    name: words.sheets.lists,
    tabColor: "#498205",
    frozen: { rows: 3, columns: 0 },
    blocks,
    tables,
    formats: stageColours(first, stageRecords(making)),
    charts: [],
    page: { landscape: true, repeatRows: [2, 2] },
    rightToLeft: readsRightToLeft(language),
  };
  return { sheet, names: fixed.names };
}
