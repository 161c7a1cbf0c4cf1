import type { ComputePort } from "../actions/ports";
import { remote } from "./remote";

/** Jobs off the thread of the page that asks. Browsers only: the bundler makes a file of its own of what the URL names. */
export const offThread = (): ComputePort =>
  remote(() => new Worker(/* webpackChunkName: "worker" */ new URL("./index.ts", import.meta.url)));
