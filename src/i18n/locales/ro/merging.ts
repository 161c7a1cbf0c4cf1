import type { Translated } from "../../translate";
import type { merging as en } from "../en/merging";

export const merging: Translated<typeof en> = {
  title: "Îmbinare",
};
