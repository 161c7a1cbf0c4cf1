import { previewOf } from "../domain/importing/make-preview";
import { defineAction } from "./action";
import { inSteps } from "./in-steps";
import { importQuestion, plannedImport } from "./planned-import";

/** Says what an import would do, column by column and row by row. Changes nothing. */
export const previewImport = defineAction({
  id: "preview-import",
  parameters: importQuestion,
  needsBase: ({ create }) => !create,
  changes: false,
  returns:
    "table, columns: [{ header, samples, confidence, targets: [{ table, field, own }], datesUndecided }], totals: { new, changes, same, skipped }, perTable, cleaned, mapping, remembered, sheets: [name]",
  async run(context, values) {
    const { recognised, plan, sheets } = await plannedImport(context, values);
    const preview = await inSteps(context.control, previewOf(recognised, plan), recognised.source.rows.length);
    const { table, columns, totals } = preview;
    const { perTable, cleaned, mapping } = plan;
    const told = columns.map(({ header, samples, confidence, targets, datesUndecided }) => ({
      header,
      samples,
      confidence,
      targets,
      datesUndecided,
    }));
    return {
      result: { table, columns: told, totals, perTable, cleaned, mapping, remembered: recognised.remembered, sheets },
      findings: plan.findings,
      picture: { kind: "import preview", preview },
    };
  },
});
