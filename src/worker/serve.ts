import { Failure } from "../domain/kernel/failure";
import { jobs, type Job } from "./jobs";
import type { Answer, WorkerScope } from "./messages";
import { Parcels, parcelsOf } from "./parcels";

/** Does the job that is asked for, inside a worker: one in its life. */
export function serve(scope: WorkerScope, known: Readonly<Record<string, Job>> = jobs): void {
  const input = new Parcels();
  scope.onmessage = ({ data }) => {
    if ("parcel" in data) input.add(data.parcel);
    else answer(scope, known[data.job], data.job, input.value).catch((error: unknown) => scope.postMessage(failureOf(error)));
  };
  scope.onmessageerror = () => scope.postMessage(failureOf(new Error("What the worker was asked could not be read.")));
  scope.postMessage({ ready: true });
}

async function answer(scope: WorkerScope, job: Job | undefined, name: string, input: unknown): Promise<void> {
  if (!job) throw new Error(`no job ${name}`);
  const output = await job(input as never, (done, total) => scope.postMessage({ done, total }));
  for (const parcel of parcelsOf(output)) scope.postMessage({ parcel });
  scope.postMessage({ complete: true });
}

function failureOf(error: unknown): Answer {
  if (error instanceof Failure) return { failure: { code: error.code, values: error.values } };
  return { failure: { code: "unknown", values: { message: error instanceof Error ? error.message : String(error) } } };
}
