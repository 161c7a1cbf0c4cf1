import type { Workbench } from "../../support/workbench";

/** Runs a piece of an add-in and answers the error's code, or "" when it went through. */
export async function codeOf(bench: Workbench, work: (context: Excel.RequestContext, sheet: Excel.Worksheet) => unknown): Promise<string> {
  try {
    await bench.run(async (context) => {
      await work(context, context.workbook.worksheets.getActiveWorksheet());
      await context.sync();
    });
    return "";
  } catch (error) {
    const { code } = error as { code?: string };
    if (code === undefined) throw error;
    return code;
  }
}

/** Loads one object's members and answers it. */
export function loaded<T extends { load(what: string): unknown }>(
  bench: Workbench,
  ask: (context: Excel.RequestContext, sheet: Excel.Worksheet) => T,
  what: string,
): Promise<T> {
  return bench.run(async (context) => {
    const asked = ask(context, context.workbook.worksheets.getActiveWorksheet());
    asked.load(what);
    await context.sync();
    return asked;
  });
}
