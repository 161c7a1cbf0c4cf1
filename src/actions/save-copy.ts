import { recordTables } from "../domain/checks/facts";
import { isoOf } from "../domain/kernel/dates";
import { Failure } from "../domain/kernel/failure";
import { fileName } from "../domain/reports/file-name";
import { defineAction, type ActionContext, type ActionOutcome } from "./action";
import { resultWords } from "./result-words";

const forms = ["window", "file", "none"] as const;
const type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

type Told = { needed: boolean; copied: "window" | "file" | null };

/** Makes a copy of the workbook: in a window of its own, or as a file; `none` only tells whether one is called for. Changes nothing. */
export const saveCopy = defineAction({
  id: "save-copy",
  parameters: {
    form: { type: "choice", values: forms, default: "window" },
    file: { type: "text", default: null, shape: "PATH" },
  },
  needsBase: false,
  changes: false,
  returns: "needed, copied: window|file|null",
  async run(context, { form, file }): Promise<ActionOutcome<Told>> {
    if (file !== null && form !== "file") throw new Failure("parameter.value", { name: "file", value: file, allowed: "form=file" });
    const needed = await isNeeded(context);
    if (form === "none") return { result: { needed, copied: null }, findings: [] };
    const bytes = await context.workbook.document();
    if (form === "file") return { result: { needed, copied: form }, findings: [], file: { name: await nameOf(context), type, bytes } };
    await context.workbook.openWorkbook(bytes);
    return { result: { needed, copied: form }, findings: [] };
  },
});

/** Before the first import into a workbook that is not empty. */
async function isNeeded({ workbook }: ActionContext): Promise<boolean> {
  const base = await workbook.base();
  return (base?.counters["I"] ?? 0) === 0 && (await workbook.holdsContent(recordTables));
}

async function nameOf({ language, today }: ActionContext): Promise<string> {
  const { say } = await resultWords(language);
  return fileName(say("keeping.copy.name"), isoOf(today), "xlsx");
}
