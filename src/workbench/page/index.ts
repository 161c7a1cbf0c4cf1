import "./page.css";
import { createBook } from "../book/create";
import { createUniverEngine } from "../engine/univer-engine";
import { createHost } from "../host";
import type { Metadata } from "../protocol/metadata/metadata";
import type { Connection } from "./connection";
import { WorkbenchPage } from "./workbench-page";

/** What tests and the add-in's frames find at the workbench's window. */
declare global {
  interface Window {
    workbench?: Connection & { page: WorkbenchPage; host: Awaited<ReturnType<typeof createHost>> };
  }
}

async function fetched(path: string): Promise<Response> {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response;
}

async function start(): Promise<void> {
  const [metadata, manifest] = await Promise.all([fetched("/workbench/metadata.json"), fetched("/manifest.xml")]);
  const host = await createHost({ engine: createUniverEngine(), book: createBook(), metadata: (await metadata.json()) as Metadata });
  const page = new WorkbenchPage(host, await manifest.text());
  window.workbench = { page, host, connect: (frame) => page.connections.connect(frame) };
  await page.show();
}

start().catch((error: unknown) => {
  document.body.textContent = error instanceof Error ? (error.stack ?? error.message) : String(error);
});
