import { clientCodeOf } from "../analysis/client-index";
import { walked, type Steps } from "../cleaning/duplicates/steps";
import { isBlank, type Cell } from "../kernel/cell";
import { folded, textOf } from "../kernel/text";
import type { Codes } from "./codes";
import { nameKey } from "./company-forms";
import type { TableDraft } from "./draft";
import type { MergedClient } from "./merged-clients";

/** How a source names a client: its id there, our code, his name; "" where it does not say. */
export type Identity = { id: string; code: string; name: string };

/**
 * What a client is matched by: the id of the list he came from, our code, his exact name, or one column alone;
 * "duplicates": as usual, and those not found so by the rules for duplicates.
 */
export const importKeys = ["reference", "code", "name", "email", "phone", "tax id", "duplicates"] as const;
export type ImportKey = (typeof importKeys)[number];

/** Fields that tell two clients of one name apart. */
const TELLING = ["tax id", "email", "phone", "birthday"] as const;

/** The clients of the base and of the import: found by reference, then code, then exact name; new ones get a code. */
export class Clients {
  private readonly byReference = new Map<string, number>();
  private readonly byCode = new Map<string, number>();
  private readonly byName = new Map<string, number[]>();
  private readonly byKey = new Map<string, number>();
  private readonly resolved = new Map<string, number>();
  /** Codes, references and names of clients who were merged into those that stand here. */
  private readonly former = { ids: new Set<string>(), names: new Set<string>() };

  constructor(
    readonly draft: TableDraft,
    private readonly codes: Codes,
    private readonly key: ImportKey = "reference",
    private readonly merged: readonly MergedClient[] = [],
  ) {}

  /** Takes in the clients that stand in the base, and those merged into them: before any is asked for. */
  *indexed(): Steps<this> {
    yield* walked(this.draft.rows, (row) => this.index(row));
    for (const one of this.merged) this.indexMerged(one);
    return this;
  }

  /** True where a source means a client who was merged into another: it fills what is blank, and changes nothing of the one who stayed. */
  isFormer({ id, code, name }: Identity): boolean {
    const ids = [id, code].filter((text) => text !== "" && text !== name);
    if (ids.length === 0) return this.former.names.has(nameKey(name));
    return ids.some((text) => this.former.ids.has(text) || this.former.ids.has(textOf(clientCodeOf(text))));
  }

  /** The row of the client that a cell names (`C-00012 Name`, a code, a reference, a name); -1 where there is none. */
  named(cell: Cell): number {
    const text = textOf(cell);
    if (text === "") return -1;
    let row = this.resolved.get(text);
    if (row === undefined) {
      row = this.byReference.get(text) ?? this.byCode.get(textOf(clientCodeOf(text))) ?? this.byName.get(nameKey(text))?.[0] ?? -1;
      if (row >= 0) this.resolved.set(text, row);
    }
    return row;
  }

  /** The row of a client by all that a source says; -1 where there is none. */
  find({ id, code, name }: Identity): number {
    if (this.key === "name") return this.byName.get(nameKey(name || id))?.[0] ?? -1;
    if (this.key === "code") return this.byCode.get(textOf(clientCodeOf(code || id))) ?? -1;
    const ids = [id, code].filter((text) => text !== "");
    for (const text of ids) {
      const row = this.byReference.get(text) ?? this.byCode.get(textOf(clientCodeOf(text)));
      if (row !== undefined) return row;
    }
    if (ids.length === 0) return name === "" ? -1 : this.named(name);
    if (name === "") return this.named(ids[0] as string);
    return this.byName.get(nameKey(name))?.find((row) => this.isOpen(row)) ?? -1;
  }

  /** The row of a client by the one column that the user chose; undefined where clients are matched as usual. */
  findByKey(value: Cell): number | undefined {
    if (this.key === "reference" || this.key === "code" || this.key === "name" || this.key === "duplicates") return undefined;
    const text = folded(textOf(value));
    return text === "" ? -1 : (this.byKey.get(text) ?? -1);
  }

  /**
   * The row of a client of whom a list says the name only: the first of that name that this list has not yet spoken of
   * with another phone, e-mail, tax id or birthday; -1 where there is none left.
   */
  findNamesake(name: string, telling: Readonly<Record<string, Cell>>, spokenOf: ReadonlySet<number>): number {
    if (this.former.names.has(nameKey(name))) return this.byName.get(nameKey(name))?.[0] ?? -1;
    const direct = this.byReference.get(name) ?? this.byCode.get(textOf(clientCodeOf(name)));
    const rows = [...new Set([...(direct === undefined ? [] : [direct]), ...(this.byName.get(nameKey(name)) ?? [])])];
    const says = (row: number, field: string): "same" | "other" | "nothing" => {
      const [ours, theirs] = [textOf(this.draft.get(row, field)), textOf(telling[field])];
      return ours === "" || theirs === "" ? "nothing" : folded(ours) === folded(theirs) ? "same" : "other";
    };
    const sure = rows.find(
      (row) => TELLING.some((field) => says(row, field) === "same") && !TELLING.some((field) => says(row, field) === "other"),
    );
    const open = rows.find((row) => !spokenOf.has(row) || !TELLING.some((field) => says(row, field) === "other"));
    return sure ?? open ?? -1;
  }

  /** A new client with his code; the id he came with is his reference, and his name where he has none. */
  create({ id, code, name }: Identity): number {
    const row = this.draft.create();
    this.draft.set(row, "code", this.codes.next());
    this.draft.set(row, "reference", id || code || name);
    this.draft.set(row, "name", name || id || code);
    this.index(row);
    return row;
  }

  /** The client's code; one that is missing is given. */
  codeOf(row: number): string {
    if (isBlank(this.draft.get(row, "code"))) {
      this.draft.set(row, "code", this.codes.next());
      this.byCode.set(textOf(this.draft.get(row, "code")), row);
    }
    return textOf(this.draft.get(row, "code"));
  }

  /** What stands in a client cell: `C-00012 Name`. */
  labelOf(row: number): string {
    return `${this.codeOf(row)} ${textOf(this.draft.get(row, "name"))}`.trim();
  }

  /** A name given beside an id: kept where there is none, or where the id stands for it. */
  nameFrom(row: number, name: string): void {
    if (name === "") return;
    const known = textOf(this.draft.get(row, "name"));
    if (known === "" || (known === textOf(this.draft.get(row, "reference")) && known !== name)) this.draft.set(row, "name", name);
  }

  /** His reference is free to be told: there is none, or his name stands for it. */
  private isOpen(row: number): boolean {
    const reference = textOf(this.draft.get(row, "reference"));
    return reference === "" || nameKey(reference) === nameKey(textOf(this.draft.get(row, "name")));
  }

  private indexMerged({ into, code, reference, name }: MergedClient): void {
    const row = this.byCode.get(into);
    if (row === undefined) return;
    if (!this.byCode.has(code)) {
      this.byCode.set(code, row);
      this.former.ids.add(code);
    }
    if (reference !== "" && !this.byReference.has(reference)) {
      this.byReference.set(reference, row);
      this.former.ids.add(reference);
    }
    const key = nameKey(name);
    if (name !== "" && !this.byName.has(key)) {
      this.byName.set(key, [row]);
      this.former.names.add(key);
    }
  }

  private index(row: number): void {
    const [code, reference, name] = ["code", "reference", "name"].map((column) => textOf(this.draft.get(row, column))) as [
      string,
      string,
      string,
    ];
    if (code !== "" && !this.byCode.has(code)) this.byCode.set(code, row);
    if (reference !== "" && !this.byReference.has(reference)) this.byReference.set(reference, row);
    if (name !== "") {
      const key = nameKey(name);
      const rows = this.byName.get(key);
      if (rows) rows.push(row);
      else this.byName.set(key, [row]);
    }
    const value = folded(textOf(this.draft.get(row, this.key)));
    if (value !== "" && !this.byKey.has(value)) this.byKey.set(value, row);
  }
}
