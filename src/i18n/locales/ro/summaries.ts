import type { Translated } from "../../translate";
import type { summaries as en } from "../en/summaries";

export const summaries: Translated<typeof en> = {};
