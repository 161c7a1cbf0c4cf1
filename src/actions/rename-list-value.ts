import { renamableLists } from "../domain/lists/columns";
import { isSameValue, planRenaming, type Carried } from "../domain/lists/renaming";
import { Failure } from "../domain/kernel/failure";
import type { Finding } from "../domain/kernel/finding";
import type { ListKey } from "../domain/schema/column";
import { dataWords } from "../i18n/data-words";
import { defineAction, type ActionContext } from "./action";
import { dataLanguage, requireBase } from "./base";
import { followViews } from "./follow-views";
import { keepCalculated } from "./keep-calculated";
import { readList } from "./list-cells";
import type { BaseState } from "./ports";
import { resultWords } from "./result-words";
import { logStages } from "./stage-log";

const text = { type: "text", default: null, shape: "VALUE" } as const;
/** Lists whose values formulas look at: a base that keeps their results as values gets them anew. */
const counted: readonly ListKey[] = ["stages", "order-statuses"];

/** Gives a value of a list another name, on Lists and in every cell that says it; with `merge`, two values become one. */
export const renameListValue = defineAction({
  id: "rename-list-value",
  parameters: {
    list: { type: "choice", values: renamableLists, default: null },
    from: text,
    to: text,
    merge: { type: "flag", default: false },
  },
  needsBase: true,
  changes: true,
  returns: "list, from, to, cells, tables, merged",
  async run(context, values) {
    const base = await requireBase(context);
    const { list, from, to } = asked(values);
    refuseKnown(base, list, from);
    const found = await readList(context, base, list);
    // the colours of stages go by the rows of their list
    const carried = planRenaming({ ...found, from, to, merge: values.merge, removes: list !== "stages" });
    await write(context, base, { list, from, to }, carried);
    const { cells, tables, merged } = carried;
    const findings = await followViews(context, { list, from, to });
    if (merged && list === "stages") findings.push(stays(from));
    return { result: { list, from, to, cells, tables, merged }, findings };
  },
});

type Asked = { list: ListKey; from: string; to: string };

function asked({ list, from, to }: { list: ListKey | null; from: string | null; to: string | null }): Asked {
  if (list === null) throw new Failure("parameter.value", { name: "list", value: null, allowed: renamableLists.join("|") });
  const [old, name] = [from?.trim() ?? "", to?.trim() ?? ""];
  if (old === "" || name === "") throw new Failure("list.value.none");
  return { list, from: old, to: name };
}

/** The status of a contract is worked out from a word of the list Renewals. */
function refuseKnown(base: BaseState, list: ListKey, from: string): void {
  const { renewed } = dataWords[dataLanguage(base)].renewals;
  if (list === "renewals" && isSameValue(from, renewed)) throw new Failure("list.value.known", { value: from });
}

async function write(
  context: ActionContext,
  base: BaseState,
  { list, from, to }: Asked,
  { changes, cells, merged }: Carried,
): Promise<void> {
  if (changes.length === 0) return;
  const { workbook, control } = context;
  const { say } = await resultWords(dataLanguage(base));
  const renamed = { when: context.now, record: "", old: from, new: to };
  const log = list === "stages" ? logStages(base, [renamed], "renamed", { user: context.user, say }) : [];
  const all = counted.includes(list) ? await keepCalculated(context, base, changes, (wanted) => workbook.read(wanted, control)) : changes;
  await workbook.apply({ action: "rename-list-value", summary: { list, from, to, cells, merged } }, [...all, ...log], control);
}

const stays = (stage: string): Finding => ({
  code: "list.stage.stays",
  severity: "info",
  table: "stages",
  record: stage,
  values: { stage },
});
