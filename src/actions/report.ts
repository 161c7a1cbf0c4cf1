import { Failure } from "../domain/kernel/failure";
import type { Finding } from "../domain/kernel/finding";
import { initialsOf } from "../domain/reports/mask";
import { makeReport } from "../domain/reports/report";
import { planReportSheet } from "../domain/reports/report-sheet";
import { defineAction, type ActionOutcome } from "./action";
import { viewQuestion } from "./asked-view";
import { dataLanguage, requireBase } from "./base";
import { columnsOfReport, filterInWords } from "./report-columns";
import { reportFile } from "./report-forms";
import { liveColumns, liveKey } from "./report-live";
import { linkColumns, maskOf } from "./report-mask";
import { chooseRows } from "./report-rows";
import { reportWords, type Remarks } from "./report-words";

const forms = ["sheet", "xlsx", "csv", "html"] as const;

/** A report of a view, a segment, a selection or what is in sight: as a sheet of the workbook, a workbook, CSV or a page to print. */
export const report = defineAction({
  id: "report",
  parameters: {
    ...viewQuestion,
    segment: { type: "text", default: null, shape: "SEGMENT" },
    form: { type: "choice", values: forms, default: "sheet" },
    file: { type: "text", default: null, shape: "PATH" },
    columns: { type: "text", default: null, shape: "COLUMN,COLUMN" },
    mask: { type: "flag", default: false },
    groupBy: { type: "text", default: null, shape: "COLUMN|none" },
    live: { type: "flag", default: false },
  },
  needsBase: true,
  changes: true,
  returns: "rows, columns, title",
  async run(context, values): Promise<ActionOutcome<{ rows: number; columns: string[]; title: string }>> {
    const { form, mask, live } = values;
    refuseMix(values);
    const base = await requireBase(context);
    const language = dataLanguage(base);
    const remarks: Remarks = { leftOut: [], live };
    const words = await reportWords(language, remarks);
    const more = (table: string): string[] => [...(mask ? linkColumns(table) : []), ...(live ? liveKey(table) : [])];
    const chosen = await chooseRows({ context, base, asked: values, words, more });
    const columns = columnsOfReport(chosen, { mask, live }, words, remarks);
    const filter = filterInWords(chosen, mask, base, words);
    const author = mask && context.user ? initialsOf(context.user) : context.user;
    const masking = mask ? await maskOf(context, chosen, words.all) : { unknown: 0 };
    const made = makeReport({ ...chosen, filter, at: context.now, author, columns, ...masking }, words.report);
    const { title } = made;
    const outcome = {
      result: { rows: made.count, columns: made.columns.map(({ header }) => header), title },
      findings: unknownKinds(masking.unknown),
    };
    if (form !== "sheet") {
      const name = mask ? words.say("reports.maskedFile", { title }) : title;
      return { ...outcome, file: await reportFile(made, form, language, name) };
    }
    const sheet = planReportSheet(made, live ? await liveColumns(context, base, chosen, mask) : null);
    const summary = { report: made.id, rows: made.count };
    await context.workbook.apply({ action: "report", summary }, [{ kind: "result", sheet }], context.control);
    return { ...outcome, sheet: sheet.key };
  },
});

/** Live values and the path of a file each need a form of their own. */
function refuseMix({ form, live, file }: { form: string; live: boolean; file: string | null }): void {
  if (live && form !== "sheet") throw new Failure("report.live.form");
  if (file !== null && form === "sheet") throw new Failure("parameter.value", { name: "file", value: file, allowed: "form=xlsx|csv|html" });
}

/** Clients of whom nobody said whether they are persons: their names were hidden. */
function unknownKinds(count: number): Finding[] {
  return count ? [{ code: "report.kind", severity: "info", table: "clients", field: "kind", values: { count } }] : [];
}
