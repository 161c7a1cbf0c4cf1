import { analysed, table } from "./column";

const when = analysed("when", "date", { width: 17, format: "date and time" });
const who = analysed("who", "text");

/** What came from where, what changed and what was merged; written by actions, never typed into. */
export const logTables = {
  "import-log": table("cb_ImportLog", "import-log", [
    analysed("import", "code"),
    when,
    who,
    analysed("source", "text", { width: 30 }),
    analysed("sheet", "text"),
    analysed("created", "integer"),
    analysed("updated", "integer"),
    analysed("same", "integer"),
    analysed("skipped", "integer"),
    analysed("record", "text", { width: 20 }),
    analysed("field", "text"),
    analysed("old", "text", { width: 30 }),
    analysed("new", "text", { width: 30 }),
    analysed("comment", "long text", { width: 44 }),
  ]),
  "change-log": table("cb_ChangeLog", "change-log", [
    when,
    who,
    analysed("sheet", "text"),
    analysed("record", "code"),
    analysed("field", "text"),
    analysed("old", "text", { width: 30 }),
    analysed("new", "text", { width: 30 }),
    analysed("action", "text"),
  ]),
  "merge-log": table("cb_MergeLog", "merge-log", [
    analysed("merge", "code"),
    when,
    who,
    analysed("sheet", "text"),
    analysed("record", "code"),
    analysed("merged", "code"),
    analysed("field", "text"),
    analysed("old", "text", { width: 30 }),
    analysed("new", "text", { width: 30 }),
    analysed("action", "text"),
  ]),
} as const;
