import type { Translated } from "../../translate";
import type { paneViews as en } from "../en/pane-views";

export const paneViews: Translated<typeof en> = {};
