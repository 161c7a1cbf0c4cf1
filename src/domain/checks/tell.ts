import type { Finding } from "../kernel/finding";
import { textOf } from "../kernel/text";
import { firstBodyRow } from "../schema/column-plan";
import type { Issue } from "./check";
import { findingCodes } from "./checks";
import { cellsOf, type CheckFacts } from "./facts";

/** The column that names a record, where there is one. */
export const naming: Readonly<Record<string, string>> = { clients: "code", orders: "number", contracts: "number", services: "service" };

/** Names of a table's records: what stands in the naming column where it stands there once, else the row of the sheet ("row 12"). */
function namesOf(facts: CheckFacts, table: string): (row: number) => string {
  const cells = naming[table] === undefined ? [] : cellsOf(facts, table, naming[table]);
  const counts = new Map<string, number>();
  for (const cell of cells) counts.set(textOf(cell), (counts.get(textOf(cell)) ?? 0) + 1);
  return (row) => {
    const text = textOf(cells[row]);
    return text !== "" && counts.get(text) === 1 ? text : `row ${row + firstBodyRow}`;
  };
}

/** Names records and findings of a base as it stands now. */
export class Teller {
  private readonly names = new Map<string, (row: number) => string>();

  constructor(private readonly facts: CheckFacts) {}

  recordOf({ table, row }: Pick<Issue, "table" | "row">): string | null {
    if (row === null) return null;
    let name = this.names.get(table);
    if (!name) this.names.set(table, (name = namesOf(this.facts, table)));
    return name(row);
  }

  /** What a finding is called when its repair is asked for: "code:table:record:field"; signs that part ids are escaped. */
  idOf(issue: Issue): string {
    const parts = [issue.table, this.recordOf(issue) ?? "", issue.field ?? ""];
    return [issue.code, ...parts.map((part) => part.replace(/[%,:]/g, encodeURIComponent))].join(":");
  }

  /** A finding for the pane and for scripts; `id` asks for its repair, `row` is that of the sheet. */
  findingOf(issue: Issue): Finding {
    const { code, table, row, field, values, repair } = issue;
    const found = this.facts.tables[table];
    const value = row === null || field === null ? null : textOf(found?.data[field]?.[row]);
    const record = this.recordOf(issue);
    return {
      code: `check.${code}`,
      severity: findingCodes[code]?.severity ?? "warning",
      table,
      ...(record === null ? {} : { record }),
      ...(field === null ? {} : { field }),
      values: {
        field: field && (found?.columns.find(({ key }) => key === field)?.header ?? this.facts.headers[table]?.[field] ?? field),
        value,
        row: row === null ? null : row + firstBodyRow,
        repair: repair ? (repair.safe ? "safe" : "asked") : null,
        id: this.idOf(issue),
        ...values,
      },
    };
  }
}

/** Findings in their order, at most so many of a code. */
export function findingsOf(facts: CheckFacts, issues: readonly Issue[], most: number): Finding[] {
  const teller = new Teller(facts);
  const told = new Map<string, number>();
  return issues.flatMap((issue) => {
    const count = (told.get(issue.code) ?? 0) + 1;
    told.set(issue.code, count);
    return count <= most ? [teller.findingOf(issue)] : [];
  });
}
