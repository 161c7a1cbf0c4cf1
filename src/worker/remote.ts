import { inSteps } from "../actions/in-steps";
import type { ComputePort, Control } from "../actions/ports";
import type { Steps } from "../domain/cleaning/duplicates/steps";
import { Failure } from "../domain/kernel/failure";
import { inline } from "./inline";
import type { WorkerLike } from "./messages";
import { Parcels, parcelsOf } from "./parcels";

/** Milliseconds between two looks whether the user wants it stopped. */
const watching = 100;
/** Milliseconds that a worker has to load its script. */
const patience = 10_000;
/** What an answer is called that did not come across. */
const unreadable = "The worker's answer could not be read.";

/**
 * Does each job in a worker of its own, which ends with it: with its answer, its failure, or when the user stops it. Where the
 * browser gives no worker (a policy forbids it, its script does not load), jobs are done in place.
 */
export function remote(start: () => WorkerLike, inPlace: ComputePort = inline): ComputePort {
  let refused = false;
  return {
    async run<Input, Output>(job: string, input: Input, control: Control): Promise<Output> {
      const worker = refused ? null : await started(start);
      refused = !worker;
      if (!worker) return inPlace.run(job, input, control);
      try {
        return (await ask(worker, job, input, control)) as Output;
      } finally {
        worker.terminate();
      }
    },
  };
}

/** A worker that listens; null where there is none to be had. */
async function started(start: () => WorkerLike): Promise<WorkerLike | null> {
  let worker: WorkerLike | undefined;
  let late: ReturnType<typeof setTimeout> | undefined;
  try {
    return await new Promise<WorkerLike>((resolve, reject) => {
      late = setTimeout(() => reject(new Error("It did not start in time.")), patience);
      const begun = (worker = start());
      begun.onmessage = () => resolve(begun);
      begun.onerror = ({ message }) => reject(new Error(message));
      begun.onmessageerror = () => reject(new Error(unreadable));
    });
  } catch (error) {
    console.warn("No worker: the work is done on this page's own thread.", error);
    worker?.terminate();
    return null;
  } finally {
    clearTimeout(late);
  }
}

function* sending(worker: WorkerLike, job: string, input: unknown): Steps<void> {
  for (const parcel of parcelsOf(input)) {
    worker.postMessage({ parcel });
    yield 0;
  }
  worker.postMessage({ job });
}

/** Sends input and job, and waits for the output. */
function ask(worker: WorkerLike, job: string, input: unknown, control: Control): Promise<unknown> {
  const output = new Parcels();
  let watch: ReturnType<typeof setInterval> | undefined;
  const answered = new Promise<unknown>((resolve, reject) => {
    watch = setInterval(() => control.cancelled && reject(new Failure("cancelled")), watching);
    worker.onerror = (event) => reject(new Failure("unknown", { message: event.message }));
    worker.onmessageerror = () => reject(new Failure("unknown", { message: unreadable }));
    worker.onmessage = ({ data }) => {
      if ("parcel" in data) output.add(data.parcel);
      else if ("failure" in data) reject(new Failure(data.failure.code, data.failure.values));
      else if ("total" in data) control.progress("thinking", data.done, data.total);
      else if ("complete" in data) resolve(output.value);
    };
    inSteps(control, sending(worker, job, input), 1).catch(reject);
  });
  return answered.finally(() => clearInterval(watch));
}
