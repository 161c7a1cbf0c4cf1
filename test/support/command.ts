import { main } from "../../src/cli/action";

/** What a call of the command printed, and how it would have ended; `json` is what it answered, {} where it answered none. */
export type Called = { code: number; json: Record<string, unknown>; out: string; err: string };

/** Calls `npm run action` in this process, its paths relative to a folder. */
export async function callCommand(folder: string, ...args: string[]): Promise<Called> {
  const out: string[] = [];
  const err: string[] = [];
  const log = jest.spyOn(console, "log").mockImplementation((text: string) => void out.push(text));
  const error = jest.spyOn(console, "error").mockImplementation((text: string) => void err.push(text));
  process.exitCode = 0;
  await main(args, { project: process.cwd(), folder });
  const code = Number(process.exitCode ?? 0);
  process.exitCode = 0;
  log.mockRestore();
  error.mockRestore();
  const text = out.join("\n");
  return { code, json: text.startsWith("{") ? (JSON.parse(text) as Record<string, unknown>) : {}, out: text, err: err.join("\n") };
}
