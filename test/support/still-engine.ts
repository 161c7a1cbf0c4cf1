import type { Engine } from "../../src/workbench/engine/engine";

/** An engine that calculates nothing: for tests of what does not depend on formulas. */
export function createStillEngine(): Engine {
  return {
    capabilities: { formulas: false, view: false },
    load: async () => {},
    update: async () => [],
    recalculate: async () => [],
    dispose: () => {},
  };
}
