import { type ChildProcess, spawn } from "node:child_process";
import { join, resolve } from "node:path";

const root = resolve(__dirname, "../..");

/** A workbench served by `npm start`'s own script. */
export type WorkbenchServer = { address: string; stop(): Promise<void> };

function addressOf(server: ChildProcess): Promise<string> {
  return new Promise((found, failed) => {
    let said = "";
    const listen = (data: Buffer) => {
      said += data.toString();
      const address = /The workbench is at (http:\S+)/.exec(said)?.[1];
      if (address) found(address);
    };
    server.stdout?.on("data", listen);
    server.stderr?.on("data", listen);
    server.on("exit", (code) => failed(new Error(`npm start ended with ${code}:\n${said}`)));
  });
}

/** Builds the workbench and serves it. */
export async function startWorkbench(): Promise<WorkbenchServer> {
  const server = spawn(process.execPath, [join(root, "tools/start.mjs"), "--no-open"], {
    cwd: root,
    stdio: ["ignore", "pipe", "pipe"],
    // It builds once: what is edited meanwhile is none of the test's business.
    env: { ...process.env, CI: "1" },
  });
  return {
    address: await addressOf(server),
    async stop() {
      server.removeAllListeners("exit");
      await new Promise((ended) => {
        server.once("exit", ended);
        server.kill();
      });
    },
  };
}
