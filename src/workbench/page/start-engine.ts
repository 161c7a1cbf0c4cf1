import type { Engine } from "../engine/engine";
import { createUniverEngine } from "../engine/univer-engine";
import { createWorkerEngine } from "../engine/worker-engine";

/** Milliseconds in which the worker has to have started. */
const PATIENCE = 20_000;

/** The engine in a worker of its own; on the page itself, and slower for the user, where no worker can be had. */
export async function startEngine(): Promise<Engine> {
  try {
    return createWorkerEngine(await startWorker("/workbench/engine-worker.js"));
  } catch (error) {
    console.warn("Formulas are calculated on the page itself, because the engine's worker did not start:", error);
    return createUniverEngine();
  }
}

/** A worker that has said its first word. */
function startWorker(url: string): Promise<Worker> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(url);
    const give = (message: string): void => {
      clearTimeout(timer);
      worker.terminate();
      reject(new Error(message));
    };
    const timer = setTimeout(() => give(`${url} did not start in ${PATIENCE / 1000} s`), PATIENCE);
    worker.addEventListener("error", ({ message }) => give(message || `${url} could not be loaded`), { once: true });
    worker.addEventListener("message", () => (clearTimeout(timer), resolve(worker)), { once: true });
  });
}
