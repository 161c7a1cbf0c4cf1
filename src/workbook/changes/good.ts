import type { Cell } from "../../domain/kernel/cell";
import { writeStored } from "../stored";
import type { Operation } from "./work";

/** What was last right on Settings, in place of what was kept under the same keys. */
export function goodOperation(values: Record<string, Cell>): Operation {
  return {
    prepare: () => Promise.resolve(),
    perform({ base, session }) {
      const kept = Object.entries({ ...base.stored.good, ...values }).filter(([, value]) => value !== null);
      base.stored.good = Object.fromEntries(kept);
      writeStored(session, base.stored);
      return Promise.resolve();
    },
  };
}
