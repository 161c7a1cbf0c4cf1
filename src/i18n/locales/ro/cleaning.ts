import type { Translated } from "../../translate";
import type { cleaning as en } from "../en/cleaning";

export const cleaning: Translated<typeof en> = {};
