import type { ComputePort } from "../actions/ports";
import { Failure } from "../domain/kernel/failure";
import { jobs } from "./jobs";

/** Does jobs where they are asked for: in Node, and where the browser gives no worker. */
export const inline: ComputePort = {
  async run<Input, Output>(name: string, input: Input, control: Parameters<ComputePort["run"]>[2]): Promise<Output> {
    const job = jobs[name];
    if (!job) throw new Failure("unknown", { message: `no job ${name}` });
    const stop = (): void => {
      if (control.cancelled) throw new Failure("cancelled");
    };
    const tell = (done: number, total: number): void => {
      control.progress("thinking", done, total);
      stop();
    };
    const output = await job(input as never, tell);
    stop();
    return output as Output;
  },
};
