import type { ActionOutcome } from "../../src/actions/action";
import { anOutcome, aBase, fakeServices, type FakeServices } from "./services";
import recordedJson from "./recorded-cleaning.json";

/** What the actions answered on a base with dirt and duplicates; test/actions/recorded-cleaning.test.ts keeps it true. */
export const recorded = recordedJson as unknown as Record<string, ActionOutcome<unknown>>;

/** A pane over a base that answers as recorded, and knows every action. */
export function recordedServices(more: Record<string, ActionOutcome<unknown>> = {}): FakeServices {
  let repaired = false;
  const fake = fakeServices(
    async (id, _fake, values) => {
      if (id === "repair") repaired ||= values["preview"] !== true;
      const key =
        id === "repair" && values["preview"] === true ? "repair preview" : id === "check-base" && repaired ? "check-base after" : id;
      return more[key] ?? recorded[key] ?? anOutcome({});
    },
    aBase({ clients: 6, orders: 4 }),
  );
  fake.knows = () => true;
  return fake;
}
