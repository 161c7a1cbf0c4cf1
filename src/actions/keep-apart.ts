import { textOf } from "../domain/kernel/text";
import { Failure } from "../domain/kernel/failure";
import { pairsOf, withPairs } from "../domain/merging/apart";
import { rowsByCode } from "../domain/merging/plan-merge";
import { defineAction } from "./action";
import { codeList, requireBase } from "./base";

/** Remembers in the workbook that clients are not one, however alike: they are not found as duplicates again. `forget` takes it back. */
export const keepApart = defineAction({
  id: "keep-apart",
  parameters: { records: { type: "text", default: null, shape: "CODE,CODE" }, forget: { type: "flag", default: false } },
  needsBase: true,
  changes: false,
  returns: "pairs: [[code, code]], all that are kept apart",
  async run(context, { records, forget }) {
    await requireBase(context);
    const { workbook, control } = context;
    const codes = codeList(records);
    if (codes.length < 2) throw new Failure("merge.few");
    const [clients] = await workbook.read([{ table: "clients", columns: ["code"] }], control);
    rowsByCode(clients?.columns["code"] ?? [], codes);
    const pairs = withPairs(await workbook.kept("apart"), pairsOf(codes.map(textOf)), !forget);
    await workbook.keep("apart", pairs);
    return { result: { pairs }, findings: [] };
  },
});
