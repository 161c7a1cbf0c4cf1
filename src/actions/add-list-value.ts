import { nearMisses } from "../domain/cleaning/near-miss";
import { extendableLists } from "../domain/lists/columns";
import { rowsOf } from "../domain/lists/renaming";
import { Failure } from "../domain/kernel/failure";
import type { Finding } from "../domain/kernel/finding";
import { textOf } from "../domain/kernel/text";
import { defineAction } from "./action";
import { requireBase } from "./base";
import { readList } from "./list-cells";

/** Adds a value to a list that users extend; one that stands there is not added again. */
export const addListValue = defineAction({
  id: "add-list-value",
  parameters: { list: { type: "choice", values: extendableLists, default: null }, value: { type: "text", default: null, shape: "VALUE" } },
  needsBase: true,
  changes: true,
  returns: "list, value, added, suggestion",
  async run(context, { list, value }) {
    const base = await requireBase(context);
    const text = value?.trim() ?? "";
    if (list === null) throw new Failure("parameter.value", { name: "list", value: null, allowed: extendableLists.join("|") });
    if (text === "") throw new Failure("list.value.none");
    const { place, values } = await readList(context, base, list, []);
    const [standing] = rowsOf(values, text);
    if (standing !== undefined) return { result: { list, value: textOf(values[standing]), added: false, suggestion: null }, findings: [] };
    const suggestion = nearMisses(values.map(textOf).filter(Boolean))(text)?.value ?? null;
    await context.workbook.apply(
      { action: "add-list-value", summary: { list, value: text } },
      [{ kind: "append", table: place.table, columns: [place.column], rows: [[text]] }],
      context.control,
    );
    return {
      result: { list, value: text, added: true, suggestion },
      findings: suggestion === null ? [] : [nearTo(place.table, text, suggestion)],
    };
  },
});

const nearTo = (table: string, value: string, suggestion: string): Finding => {
  return { code: "list.value.near", severity: "warning", table, record: value, values: { value, suggestion } };
};
