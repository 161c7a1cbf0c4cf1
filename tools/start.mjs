/** `npm start`: serves the workbench (the add-in beside a spreadsheet of our own) on localhost and opens a browser. */
import { spawn } from "node:child_process";
import { ensureInstalled } from "./install.mjs";

const FIRST_PORT = 3100;
const started = performance.now();
ensureInstalled();
console.log("Preparing the workbench …");
const { createWorkbenchServer } = await import("./workbench-server.mjs");
const server = await createWorkbenchServer();
const port = await listen(server, FIRST_PORT);
const address = `http://localhost:${port}/`;
if (port !== FIRST_PORT) console.log(`Port ${FIRST_PORT} is taken, so the workbench is at another one.`);
console.log(`The workbench is at ${address} (ready in ${((performance.now() - started) / 1000).toFixed(1)} s). Ctrl+C stops it.`);
if (!process.argv.includes("--no-open")) open(address);
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => process.exit(0));

/** Listens on the first free port from this one on. */
function listen(server, port) {
  return new Promise((resolve, reject) => {
    server.once("error", (error) => (error.code === "EADDRINUSE" ? resolve(listen(server, port + 1)) : reject(error)));
    server.listen(port, "localhost", () => resolve(port));
  });
}

/** Opens a browser where there is a screen and no machine is watching. */
function open(address) {
  const { CI, DISPLAY, WAYLAND_DISPLAY, NO_BROWSER } = process.env;
  if (CI || NO_BROWSER || (process.platform === "linux" && !DISPLAY && !WAYLAND_DISPLAY)) return;
  const [command, ...args] =
    process.platform === "darwin"
      ? ["open", address]
      : process.platform === "win32"
        ? ["cmd", "/c", "start", "", address]
        : ["xdg-open", address];
  const child = spawn(command, args, { stdio: "ignore", detached: true });
  child.once("error", () => console.log("No browser could be opened: go to the address yourself."));
  child.unref();
}
