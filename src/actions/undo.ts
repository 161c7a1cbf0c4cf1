import { Failure } from "../domain/kernel/failure";
import { defineAction } from "./action";

/** Takes back the last action. */
export const undo = defineAction({
  id: "undo",
  parameters: {},
  needsBase: true,
  changes: true,
  returns: "what was undone",
  async run({ workbook, control }) {
    const entry = await workbook.undo(control);
    if (!entry && !(await workbook.base())) throw new Failure("base.missing");
    return { result: { undone: entry && { action: entry.action, at: new Date(entry.at).toISOString(), ...entry.summary } }, findings: [] };
  },
});
