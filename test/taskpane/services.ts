import type { ActionOutcome } from "../../src/actions/action";
import type { Cell } from "../../src/domain/kernel/cell";
import type { BaseState, Entry, JournalEntry, SelectedCells, Place, TableView } from "../../src/actions/ports";
import { figuresOf } from "../../src/domain/summaries/figures";
import { tableOf } from "../../src/domain/schema/tables";
import type { Offered, OfferedView } from "../../src/domain/views/offered";
import { createShelf } from "../../src/taskpane/profiles/shelf";
import type { Services } from "../../src/taskpane/services";

/** Columns of a table as the schema has them; headers are the keys. */
const columnsOf = (key: string) =>
  (tableOf(key)?.columns ?? []).map((column) => ({ key: column.key, header: column.key, own: false, formula: false }));

/** A base with these body rows by table. */
export function aBase(rows: Record<string, number> = {}): BaseState {
  const sheets = {
    clients: "Clients",
    orders: "Orders",
    contracts: "Contracts",
    contacts: "Contacts",
    interactions: "Interactions",
    services: "Services",
  };
  const tables = Object.entries(sheets).map(([key, sheet]) => ({
    key,
    name: `cb_${sheet}`,
    sheet,
    rows: rows[key] ?? 0,
    columns: columnsOf(key),
  }));
  return { schemaVersion: 1, language: "en", profile: "services", answers: {}, tables, settings: {}, good: {}, counters: {} };
}

export const anEntry = (action: string): JournalEntry => ({ id: "1", action, at: 0, summary: {} });
export const anOutcome = (result: unknown, more: Partial<ActionOutcome<unknown>> = {}): ActionOutcome<unknown> => ({
  result,
  findings: [],
  ...more,
});

/** A view on offer; a preset unless told. */
export function aView(id: string, more: Partial<OfferedView> = {}): OfferedView {
  const view = {
    id,
    kind: "view",
    table: "clients",
    title: `views.presets.${id}.title`,
    rows: 3,
    takes: [],
    asks: [],
    unfilled: [],
  } as const;
  return { ...view, takes: [], asks: [], unfilled: [], ...more };
}

/** A view that the user saved. */
export const aSavedView = (id: string): OfferedView => aView(id, { kind: "saved", title: null });

/** What `views` offers. */
export function anOffer(views: OfferedView[] = []): Offered {
  return { views, choices: { regions: ["Tirana", "Vlora"], owners: ["Anna", "Boris"], kinds: [], segments: ["Champions"] } };
}

/** A table as it is filtered. */
export function aTableView(table: string, visible: number, rows: number, more: Partial<TableView> = {}): TableView {
  const filters: TableView["filters"] = visible < rows ? [{ column: "region", criterion: { kind: "values", values: ["Tirana"] } }] : [];
  return { table, rows, visible, filters, columns: columnsOf(table).map(({ key }) => key), ...more };
}

export type FakeServices = Services & {
  calls: { id: string; values: Record<string, unknown> }[];
  shown: string[];
  opened: Uint8Array[];
  /** Where the user was taken to. */
  places: Place[];
  state: {
    base: BaseState | null;
    last: JournalEntry | null;
    offer: Offered;
    views: TableView[];
    entries: JournalEntry[];
    selected: SelectedCells;
    /** Sheet and table in front. */
    front: { sheet: string; table: string | null };
    /** Cells of the row that the user stands on. */
    record: Record<string, Cell>;
    /** Cells of the column that is counted: those in sight, and all. */
    cells: { visible: number[]; all: number[] };
    /** Dates in the rows of the snapshots. */
    snapshots: Cell[];
    /** Columns of the clients, as `read` finds them. */
    clients: Record<string, Cell[]>;
  };
  /** Filters something in Excel: those who hear of it are told. */
  changed(): void;
  /** Types something into Excel: those who hear of it are told. */
  entered(...entries: Entry[]): void;
  /** Goes to other cells: those who hear of it are told. */
  selected(): void;
  /** How many hear of changes now. */
  hearing(): number;
  /** How many hear of what is typed now. */
  hearingEntries(): number;
};

/** The pane's neighbours as the screens see them: what they were asked, and answers to give. Excel itself is tested against the host. */
export function fakeServices(
  run: (id: string, fake: FakeServices, values: Record<string, unknown>) => Promise<ActionOutcome<unknown>>,
  base: BaseState | null = null,
): FakeServices {
  const listeners = new Set<() => void>();
  const selecting = new Set<() => void>();
  const entering = new Set<(entries: Entry[]) => void>();
  let user = "";
  const fake: FakeServices = {
    calls: [],
    shown: [],
    opened: [],
    places: [],
    state: {
      base,
      last: null,
      offer: anOffer(),
      views: [],
      entries: [],
      selected: { address: "Sheet1!A1:C9", rows: 9, columns: 3 },
      front: { sheet: "Clients", table: "clients" },
      record: {},
      cells: { visible: [], all: [] },
      snapshots: [46_000, 46_001],
      clients: {},
    },
    async run(id, values) {
      if (id === "views") return anOutcome(fake.state.offer);
      fake.calls.push({ id, values });
      return run(id, fake, values);
    },
    knows: (id) => ["rfm", "abc"].includes(id),
    base: async () => fake.state.base,
    lastEntry: async () => fake.state.last,
    sheetNames: async () => ["Clients", "My list"],
    show: async (sheet) => void fake.shown.push(sheet),
    recover: async () => null,
    onChanged: () => () => undefined,
    tableViews: async () => fake.state.views,
    standing: async () => ({ ...fake.state.front, column: null, row: null, value: null, text: "", rows: [], record: fake.state.record }),
    selection: async () => fake.state.selected,
    entries: async () => fake.state.entries,
    goTo: async (place) => {
      fake.places.push(place);
      return { hidden: false };
    },
    figures: async () => ({ visible: figuresOf(fake.state.cells.visible), all: figuresOf(fake.state.cells.all) }),
    openWorkbook: async (xlsx) => void fake.opened.push(xlsx),
    read: async (tables) =>
      tables.map(({ table }) =>
        table === "snapshots"
          ? { key: table, rows: fake.state.snapshots.length, columns: { date: fake.state.snapshots } }
          : { key: table, rows: fake.state.clients["code"]?.length ?? 0, columns: fake.state.clients },
      ),
    async onSelectionChanged(listener) {
      selecting.add(listener);
      return async () => void selecting.delete(listener);
    },
    selected: () => selecting.forEach((listener) => listener()),
    async onEntry(listener) {
      entering.add(listener);
      return async () => void entering.delete(listener);
    },
    entered: (...entries) => entering.forEach((listener) => listener(entries)),
    async onShownChanged(listener) {
      listeners.add(listener);
      return async () => void listeners.delete(listener);
    },
    seat: { user: () => user, sit: (name) => void (user = name) },
    profiles: createShelf(() => ({ getItem: () => null, setItem: () => undefined })),
    changed: () => listeners.forEach((listener) => listener()),
    hearing: () => listeners.size,
    hearingEntries: () => entering.size,
  };
  return fake;
}
