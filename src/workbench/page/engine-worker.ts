import type { EnginePort } from "../engine/worker/messages";
import { READY } from "../engine/worker/messages";
import { serveEngine } from "../engine/worker/serve";
import { createUniverEngine } from "../engine/univer-engine";

// The worker that calculates for the page.
const port: EnginePort = self;
serveEngine(port, createUniverEngine());
port.postMessage(READY);
