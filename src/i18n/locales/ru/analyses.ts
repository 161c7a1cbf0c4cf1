import type { Translated } from "../../translate";
import type { analyses as en } from "../en/analyses";

export const analyses: Translated<typeof en> = {};
