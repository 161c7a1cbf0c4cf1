import { configure } from "@testing-library/react";
import { TextDecoder, TextEncoder } from "node:util";

// machines that build and test at once are slow: a timeout is for what hangs
configure({ asyncUtilTimeout: 30_000 });
// browsers have these, jsdom has not
Object.assign(globalThis, { TextDecoder, TextEncoder });
