import type { ComputePort, Control } from "../../src/actions/ports";
import { Failure } from "../../src/domain/kernel/failure";
import { inline } from "../../src/worker/inline";
import { jobs, type Job } from "../../src/worker/jobs";
import type { WorkerLike, WorkerScope } from "../../src/worker/messages";
import { remote } from "../../src/worker/remote";
import { serve } from "../../src/worker/serve";
import { clientCode, openClients, silent, today } from "../support/base-bench";
import { createServices } from "../../src/composition";

/** A worker of the same thread: its messages are copied as a worker's are. */
function started(known?: Readonly<Record<string, Job>>): { start: () => WorkerLike; ended: () => number } {
  let ended = 0;
  const start = (): WorkerLike => {
    const { port1, port2 } = new MessageChannel();
    serve(port2 as unknown as WorkerScope, known);
    const terminate = () => {
      ended += 1;
      port1.close();
    };
    return Object.assign(port1, { terminate, onerror: null, onmessageerror: null }) as unknown as WorkerLike;
  };
  return { start, ended: () => ended };
}

const endless: Job = () => new Promise(() => undefined);
const told = () => {
  const heard: [string, number, number][] = [];
  const control = { cancelled: false, progress: (...said: [string, number, number]) => void heard.push(said) };
  return { heard, control };
};

describe("a job in a worker", () => {
  test("gets its input, tells how far it is, gives its output, and its worker ends", async () => {
    const job: Job = async (input: { rows: number[] }, tell) => {
      tell(1, 2);
      return { sum: input.rows.reduce((sum, row) => sum + row, 0), rows: input.rows.map((row) => [row]) };
    };
    const { start, ended } = started({ add: job });
    const { heard, control } = told();
    const rows = Array.from({ length: 50_000 }, (_, i) => i);
    const found = await remote(start).run<object, { sum: number; rows: number[][] }>("add", { rows }, control);
    expect(found.sum).toBe(1_249_975_000);
    expect(found.rows[49_999]).toEqual([49_999]);
    expect(heard).toContainEqual(["thinking", 1, 2]);
    expect(ended()).toBe(1);
  });

  test("fails as it fails in place", async () => {
    const fail: Job = async () => {
      throw new Failure("abc.cuts", { cuts: "9/1" });
    };
    const wrong: Job = async () => {
      throw new TypeError("no number");
    };
    const { start, ended } = started({ fail, wrong });
    await expect(remote(start).run("fail", {}, silent)).rejects.toMatchObject({ code: "abc.cuts", values: { cuts: "9/1" } });
    await expect(remote(start).run("wrong", {}, silent)).rejects.toMatchObject({ code: "unknown", values: { message: "no number" } });
    await expect(remote(start).run("none", {}, silent)).rejects.toMatchObject({ code: "unknown" });
    await expect(inline.run("none", {}, silent)).rejects.toMatchObject({ code: "unknown" });
    expect(ended()).toBe(3);
  });

  test("ends when the user stops it, and the next one has a worker of its own", async () => {
    const { start, ended } = started({ endless, two: async () => 2 });
    const control: { cancelled: boolean } & Control = { progress: () => undefined, cancelled: false };
    setTimeout(() => (control.cancelled = true), 20);
    await expect(remote(start).run("endless", {}, control)).rejects.toMatchObject({ code: "cancelled" });
    expect(ended()).toBe(1);
    await expect(remote(start).run("two", {}, silent)).resolves.toBe(2);
  });

  test("fails when a message does not come across, on either side", async () => {
    const begin = (): WorkerLike => {
      const worker: WorkerLike = {
        postMessage: (ask) => "job" in ask && worker.onmessageerror?.({} as MessageEvent),
        terminate: () => undefined,
        onmessage: null,
        onerror: null,
        onmessageerror: null,
      };
      setTimeout(() => worker.onmessage?.({ data: { ready: true } } as MessageEvent));
      return worker;
    };
    await expect(remote(begin).run("any", {}, silent)).rejects.toMatchObject({ code: "unknown" });
    const answers: object[] = [];
    const scope: WorkerScope = { postMessage: (answer) => void answers.push(answer), onmessage: null, onmessageerror: null };
    serve(scope, {});
    scope.onmessageerror?.({} as MessageEvent);
    expect(answers).toEqual([{ ready: true }, { failure: { code: "unknown", values: { message: expect.any(String) } } }]);
  });

  test("is done in place where there is no worker to be had", async () => {
    const warn = jest.spyOn(console, "warn").mockImplementation(() => undefined);
    let tries = 0;
    const refused = (): WorkerLike => {
      tries += 1;
      throw new Error("SecurityError");
    };
    const broken = (): WorkerLike => {
      const worker: WorkerLike = {
        postMessage: () => undefined,
        terminate: () => undefined,
        onmessage: null,
        onerror: null,
        onmessageerror: null,
      };
      setTimeout(() => worker.onerror?.({ message: "404" } as ErrorEvent));
      return worker;
    };
    const inPlace = { run: async <_, Output>() => "in place" as Output };
    const compute = remote(refused, inPlace);
    expect([await compute.run("a", {}, silent), await compute.run("a", {}, silent)]).toEqual(["in place", "in place"]);
    expect(tries).toBe(1);
    expect(await remote(broken, inPlace).run("a", {}, silent)).toBe("in place");
    expect(warn).toHaveBeenCalledTimes(2);
    warn.mockRestore();
  });
});

describe("analyses in a worker", () => {
  test("come to the same as in place", async () => {
    await openClients(20, 3);
    const { start } = started();
    const done: string[] = [];
    const both: ComputePort = {
      async run<Input, Output>(job: string, input: Input, control: Control) {
        const [here, there] = [await inline.run(job, input, control), await remote(start).run<Input, Output>(job, input, control)];
        expect(there).toEqual(here);
        done.push(job);
        return there;
      },
    };
    const services = createServices({ now: () => today, compute: both });
    // movement compares the snapshots of two days
    const analyses = Object.keys(jobs).filter((id) => id !== "movement");
    for (const id of analyses) await services.run(id, id === "why" ? { client: clientCode(0) } : {}, silent);
    expect(done).toEqual(analyses);
  });

  test("that are stopped write nothing", async () => {
    const { bench } = await openClients(10, 2);
    const before = bench.book.sheets.map(({ name }) => name);
    const { start } = started({ "analyse-everything": endless });
    const services = createServices({ now: () => today, compute: remote(start) });
    const control = { cancelled: false, progress: (phase: string) => void (control.cancelled ||= phase === "thinking") };
    await expect(services.run("analyse-everything", {}, control)).rejects.toMatchObject({ code: "cancelled" });
    expect(bench.book.sheets.map(({ name }) => name)).toEqual(before);
    expect(await services.lastEntry()).toMatchObject({ action: "test" });
  });
});
