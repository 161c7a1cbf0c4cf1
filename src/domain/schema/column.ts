import type { ColumnKind } from "./plan";

/** Lists of one column that a dropdown reads; each is a named range `cb_lst_…`. */
export type ListKey =
  | "services"
  | "clients"
  | "stages"
  | "order-statuses"
  | "regions"
  | "owners"
  | "activities"
  | "sources"
  | "channels"
  | "interaction-kinds"
  | "results"
  | "reactions"
  | "renewals"
  | "yes-no"
  | "kinds"
  | "stage-groups"
  | "status-groups"
  | "currencies";

/** A column of the base, declared once: setup, import, checks, views and dropdowns read it. */
export type Column<K extends string = string, W extends Writer = Writer> = {
  readonly key: K;
  readonly kind: ColumnKind;
  /** Who fills its cells. */
  readonly writtenBy: W;
  /** In characters. */
  readonly width: number;
  /** The list its dropdown offers. */
  readonly list?: ListKey;
  /** A value that is not on the list is stopped; else it warns, and the user may extend the list. */
  readonly strict?: boolean;
  /** Never empty in a record that is whole. */
  readonly required?: boolean;
  /** No two records share it. */
  readonly unique?: boolean;
  /** Never shown. */
  readonly hidden?: boolean;
  /** Seen without a click in the default profile. */
  readonly firstSight: boolean;
  /** A live SUBTOTAL stands in row 1 above it. */
  readonly subtotal?: boolean;
  /** Where the kind's own number format does not do. */
  readonly format?: "date and time" | "general" | "score";
};

export type Writer = "user" | "formula" | "analysis";

/** What may be said of a column beside its key and kind. */
export type ColumnTraits = Partial<Omit<Column, "key" | "kind" | "writtenBy" | "firstSight" | "hidden">>;

const widths: Record<ColumnKind, number> = {
  text: 18,
  "long text": 32,
  code: 12,
  phone: 19,
  email: 32,
  list: 20,
  client: 38,
  yesno: 11,
  integer: 10,
  number: 12,
  money: 14,
  percent: 10,
  date: 13,
};

function make<K extends string, W extends Writer>(writtenBy: W) {
  return (key: K, kind: ColumnKind, traits: ColumnTraits = {}): Column<K, W> => ({
    key,
    kind,
    writtenBy,
    width: widths[kind],
    firstSight: true,
    ...(kind === "yesno" ? { list: "yes-no" as const, strict: true } : {}),
    ...(kind === "client" ? { list: "clients" as const, strict: false } : {}),
    ...traits,
  });
}

/** A column that the user types. */
export function typed<const K extends string>(key: K, kind: ColumnKind, traits?: ColumnTraits): Column<K, "user"> {
  return make<K, "user">("user")(key, kind, traits);
}

/** A column that a formula fills. */
export function calculated<const K extends string>(key: K, kind: ColumnKind, traits?: ColumnTraits): Column<K, "formula"> {
  return make<K, "formula">("formula")(key, kind, traits);
}

/** A column that an analysis fills. */
export function analysed<const K extends string>(key: K, kind: ColumnKind, traits?: ColumnTraits): Column<K, "analysis"> {
  return make<K, "analysis">("analysis")(key, kind, traits);
}

/** A table of the base: key, Excel's name, the sheet it stands on and its columns in the sheet's order. */
export type Table<C extends readonly Column[] = readonly Column[]> = {
  /** Excel's table name. */
  readonly name: string;
  /** Key of its sheet. */
  readonly sheet: string;
  readonly columns: C;
};

/**
 * Puts a table together: what is seen at first sight, what is never shown, what stands behind one click. Excel puts the button
 * of a group of columns on the column after it, and shows none on a hidden one: so the group stands last.
 */
export function table<const F extends readonly Column[], const B extends readonly Column[] = [], const H extends readonly Column[] = []>(
  name: string,
  sheet: string,
  firstSight: F,
  behind?: B,
  hidden?: H,
): Table<[...F, ...H, ...B]> {
  const away = (columns: readonly Column[] | undefined, traits: Partial<Column>) =>
    (columns ?? []).map((column) => ({ ...column, ...traits }));
  const columns = [...firstSight, ...away(hidden, { firstSight: false, hidden: true }), ...away(behind, { firstSight: false })];
  return { name, sheet, columns: columns as unknown as [...F, ...H, ...B] };
}
