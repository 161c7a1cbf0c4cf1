import { duplicateSteps, type DuplicateGroup } from "../domain/cleaning/duplicates/find-duplicates";
import type { Reason } from "../domain/cleaning/duplicates/fields";
import { guessColumns, type GuessedList } from "../domain/cleaning/duplicates/guess-columns";
import { dictionaryOf } from "../domain/importing/dictionary";
import { Failure } from "../domain/kernel/failure";
import { textOf } from "../domain/kernel/text";
import { pairsOf } from "../domain/merging/apart";
import { cleaningWords } from "../i18n/cleaning-words";
import { importWordsOf } from "../i18n/importing-words";
import { defineAction, type ActionContext, type ActionOutcome } from "./action";
import { requireBase, tableIn } from "./base";
import { clientDuplicates, duplicateColumns, reviewOf } from "./client-duplicates";
import { inSteps } from "./in-steps";
import type { FileInput } from "./ports";
import { readSource } from "./read-source";

/** A group as it is told: what its records are called, how sure it is, and why. */
type ToldGroup = { records: string[]; score: number; reasons: Pick<Reason, "code" | "a" | "b">[] };
type Told = { groups: ToldGroup[]; pairs?: [string, string][] };

/** Finds records that are one client: in a list, else among the clients of the base. Changes nothing. */
export const findDuplicates = defineAction({
  id: "find-duplicates",
  parameters: { file: { type: "file", default: null } },
  needsBase: ({ file }) => file === null,
  changes: false,
  returns: "groups: [{ records, score, reasons }]; with file also pairs: [[idA, idB]]",
  async run(context, { file }): Promise<ActionOutcome<Told>> {
    if (!file) return fromBase(context);
    const { columns, ids } = await fromFile(context, file);
    const { groups } = await inSteps(context.control, duplicateSteps({ rows: ids.length, columns }), ids.length);
    const told = groups.map((group) => tell(group, ids));
    return { result: { groups: told, pairs: told.flatMap(({ records }) => pairsOf(records)) }, findings: [] };
  },
});

/** Among the clients of the base, archived ones too. */
async function fromBase(context: ActionContext): Promise<ActionOutcome<Told>> {
  const base = await requireBase(context);
  const known = tableIn(base, "clients").columns.filter(({ key, own }) => !own && key in duplicateColumns);
  const wanted = [{ table: "clients", columns: ["code", ...known.map(({ key }) => key)] }];
  const [clients = { key: "clients", rows: 0, columns: {} }] = await context.workbook.read(wanted, context.control);
  const groups = await clientDuplicates(context, clients);
  const codes = (clients.columns["code"] ?? []).map(textOf);
  const told = groups.map((group) => tell(group, codes));
  const found = groups.map(({ records: rows }, i) => ({ ...(told[i] as ToldGroup), rows }));
  const picture = { kind: "duplicates" as const, ...(await reviewOf(context, base, clients, found)) };
  return { result: { groups: told }, findings: [], picture };
}

async function fromFile(context: ActionContext, file: FileInput): Promise<GuessedList> {
  const { source } = await readSource(context, null, { file, sheet: null });
  const { headers, rows } = source;
  const found = guessColumns(
    headers,
    rows,
    dictionaryOf(importWordsOf(context.language)).clients,
    cleaningWords.map((words) => words.columns),
  );
  if (found.columns.length === 0) throw new Failure("import.unrecognised", { headers: headers.join(", ") });
  return found;
}

function tell({ records, score, links }: DuplicateGroup, ids: readonly string[]): ToldGroup {
  const reasons = links.flatMap((link) => link.reasons).map(({ code, a, b }) => ({ code, a, b }));
  const told = new Map(reasons.map((reason) => [`${reason.code} ${reason.a} ${reason.b}`, reason]));
  return { records: records.map((row) => ids[row] as string), score, reasons: [...told.values()] };
}
