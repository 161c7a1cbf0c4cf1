import type { Change } from "../../domain/schema/change";
import { tableOf } from "../../domain/schema/tables";
import { drawCheck } from "../draw/checks";
import { runsOf } from "../chunks";
import { bodyRange, columnAt, tableIn } from "../layout";
import type { Operation } from "./work";

type ChangeOf<K extends Change["kind"]> = Extract<Change, { kind: K }>;

/** Names that lead where they belong; those that lead nowhere are made anew. */
export function namesOperation({ names }: ChangeOf<"names">): Operation {
  return {
    async prepare(work) {
      for (const { name } of names) {
        const before = work.survey.names.find((each) => each.name.toLowerCase() === name.toLowerCase());
        work.steps.push({ kind: "named", name, formula: before?.formula ?? null });
      }
    },
    async perform(work) {
      const { names: all } = work.session.workbook;
      for (const { name, table: key, column, row } of names) {
        const table = tableIn(work.base, key);
        const at = columnAt(table, column);
        const target = bodyRange(work.session, table, at, row ?? 0, row === null ? table.bodyRows : 1);
        if (work.survey.names.some((each) => each.name.toLowerCase() === name.toLowerCase())) all.getItem(name).delete();
        all.add(name, target);
      }
      await work.session.send();
    },
  };
}

/** The check of a column on cells that have none. */
export function checksOperation({ table: key, column, check, rows }: ChangeOf<"checks">): Operation {
  return {
    async prepare(work) {
      const table = tableIn(work.base, key);
      const { id } = table.columns[columnAt(table, column)]!;
      work.steps.push({ kind: "unguarded", table: table.name, column: id, rows });
    },
    async perform(work) {
      const table = tableIn(work.base, key);
      const at = columnAt(table, column);
      for (const { first, count } of runsOf(rows)) drawCheck(bodyRange(work.session, table, at, first, count), check);
      await work.session.send();
    },
  };
}

/** A table's own name, in place of what the user called it; comes after all that finds the table by that. */
export function renameOperation({ table: key }: ChangeOf<"rename">): Operation {
  return {
    async prepare(work) {
      const { name: before } = tableIn(work.base, key);
      work.steps.push({ kind: "renamed", name: tableOf(key)!.name, before });
    },
    async perform(work) {
      const table = tableIn(work.base, key);
      const { name } = tableOf(key)!;
      work.session.workbook.tables.getItem(table.name).name = name;
      for (const filters of work.filters) if (filters.table === table.name) filters.table = name;
      table.name = name;
      await work.session.send();
    },
  };
}
