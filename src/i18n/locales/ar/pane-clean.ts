import type { Translated } from "../../translate";
import type { paneClean as en } from "../en/pane-clean";

export const paneClean: Translated<typeof en> = {
  title: "نظافة القاعدة",
};
