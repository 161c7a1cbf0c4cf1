import { duplicateSteps, type DuplicateGroup } from "../domain/cleaning/duplicates/find-duplicates";
import { duplicateFields, type DuplicateColumn, type Reason } from "../domain/cleaning/duplicates/fields";
import { guessColumns, type GuessedList } from "../domain/cleaning/duplicates/guess-columns";
import { dictionaryOf } from "../domain/importing/dictionary";
import { Failure } from "../domain/kernel/failure";
import { textOf } from "../domain/kernel/text";
import { cleaningWords } from "../i18n/cleaning-words";
import { importWordsOf } from "../i18n/importing-words";
import { defineAction, type ActionContext } from "./action";
import { requireBase, tableIn } from "./base";
import { inSteps } from "./in-steps";
import type { FileInput } from "./ports";
import { readSource } from "./read-source";

/** A group as it is told: what its records are called, how sure it is, and why. */
type ToldGroup = { records: string[]; score: number; reasons: Pick<Reason, "code" | "a" | "b">[] };
type Told = { groups: ToldGroup[]; pairs?: [string, string][] };

/** Columns of the clients that tell who it is, and the field each is. */
export const duplicateColumns = { ...Object.fromEntries(duplicateFields.map((field) => [field, field])), "second phone": "phone" as const };

/** Finds records that are one client: in a list, else among the clients of the base. Changes nothing. */
export const findDuplicates = defineAction({
  id: "find-duplicates",
  parameters: { file: { type: "file", default: null } },
  needsBase: ({ file }) => file === null,
  changes: false,
  returns: "groups: [{ records, score, reasons }]; with file also pairs: [[idA, idB]]",
  async run(context, { file }): Promise<{ result: Told; findings: [] }> {
    const { columns, ids } = file ? await fromFile(context, file) : await fromBase(context);
    const { groups } = await inSteps(context.control, duplicateSteps({ rows: ids.length, columns }), ids.length);
    const told = groups.map((group) => tell(group, ids));
    return { result: file ? { groups: told, pairs: told.flatMap(pairsOf) } : { groups: told }, findings: [] };
  },
});

async function fromFile(context: ActionContext, file: FileInput): Promise<GuessedList> {
  const { headers, rows } = await readSource(context, null, { file, sheet: null });
  const found = guessColumns(
    headers,
    rows,
    dictionaryOf(importWordsOf(context.language)).clients,
    cleaningWords.map((words) => words.columns),
  );
  if (found.columns.length === 0) throw new Failure("import.unrecognised", { headers: headers.join(", ") });
  return found;
}

/** The clients of the base by code; archived ones too. */
async function fromBase(context: ActionContext): Promise<GuessedList> {
  const base = await requireBase(context);
  const known = tableIn(base, "clients").columns.filter(({ key, own }) => !own && key in duplicateColumns);
  const [clients] = await context.workbook.read([{ table: "clients", columns: ["code", ...known.map(({ key }) => key)] }], context.control);
  const columns = Object.entries(clients?.columns ?? {}).flatMap(([key, cells]): DuplicateColumn[] =>
    key in duplicateColumns ? [{ field: duplicateColumns[key as keyof typeof duplicateColumns], cells }] : [],
  );
  return { columns, ids: (clients?.columns["code"] ?? []).map(textOf) };
}

function tell({ records, score, links }: DuplicateGroup, ids: readonly string[]): ToldGroup {
  const reasons = links.flatMap((link) => link.reasons).map(({ code, a, b }) => ({ code, a, b }));
  const told = new Map(reasons.map((reason) => [`${reason.code} ${reason.a} ${reason.b}`, reason]));
  return { records: records.map((row) => ids[row] as string), score, reasons: [...told.values()] };
}

/** All pairs of a group, the smaller id first. */
function pairsOf({ records }: ToldGroup): [string, string][] {
  return records.flatMap((one, i) => records.slice(i + 1).map((two): [string, string] => (one < two ? [one, two] : [two, one])));
}
