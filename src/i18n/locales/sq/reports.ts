import type { Translated } from "../../translate";
import type { reports as en } from "../en/reports";

export const reports: Translated<typeof en> = {};
