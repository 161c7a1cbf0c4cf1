import type { Translated } from "../../translate";
import type { views as en } from "../en/views";

export const views: Translated<typeof en> = {};
