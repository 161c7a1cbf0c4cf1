import "./page.css";
import "./window";
import { createBook } from "../book/create";
import { createHost } from "../host";
import type { Metadata } from "../protocol/metadata/metadata";
import { startEngine } from "./start-engine";
import { WorkbenchPage } from "./workbench-page";

async function fetched(path: string): Promise<Response> {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response;
}

async function start(): Promise<void> {
  const [metadata, manifest, engine] = await Promise.all([fetched("/workbench/metadata.json"), fetched("/manifest.xml"), startEngine()]);
  const host = await createHost({ engine, book: createBook(), metadata: (await metadata.json()) as Metadata });
  const page = new WorkbenchPage(host, await manifest.text());
  window.workbench = { page, host, connect: (frame) => page.connections.connect(frame) };
  await page.show();
  const opener = window.opener as Window | null;
  const file = opener?.workbench?.page.files.takeWaiting();
  if (file) await page.files.open(file);
}

start().catch((error: unknown) => {
  document.body.textContent = error instanceof Error ? (error.stack ?? error.message) : String(error);
});
