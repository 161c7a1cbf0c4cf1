import type { ActionOutcome } from "../../src/actions/action";
import type { BaseState, JournalEntry } from "../../src/actions/ports";
import type { Services } from "../../src/taskpane/services";

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
  const tables = Object.entries(sheets).map(([key, sheet]) => ({ key, name: `cb_${sheet}`, sheet, rows: rows[key] ?? 0, columns: [] }));
  return { schemaVersion: 1, language: "en", profile: "services", answers: {}, tables, settings: {}, counters: {} };
}

export const anEntry = (action: string): JournalEntry => ({ id: "1", action, at: 0, summary: {} });
export const anOutcome = (result: unknown, more: Partial<ActionOutcome<unknown>> = {}): ActionOutcome<unknown> => ({
  result,
  findings: [],
  ...more,
});

export type FakeServices = Services & {
  calls: { id: string; values: Record<string, unknown> }[];
  shown: string[];
  state: { base: BaseState | null; last: JournalEntry | null };
};

/** The pane's neighbours as the screens see them: what they were asked, and answers to give. Excel itself is tested against the host. */
export function fakeServices(
  run: (id: string, fake: FakeServices) => Promise<ActionOutcome<unknown>>,
  base: BaseState | null = null,
): FakeServices {
  const fake: FakeServices = {
    calls: [],
    shown: [],
    state: { base, last: null },
    async run(id, values) {
      fake.calls.push({ id, values });
      return run(id, fake);
    },
    base: async () => fake.state.base,
    lastEntry: async () => fake.state.last,
    sheetNames: async () => ["Clients", "My list"],
    show: async (sheet) => void fake.shown.push(sheet),
    recover: async () => null,
    onChanged: () => () => undefined,
  };
  return fake;
}
