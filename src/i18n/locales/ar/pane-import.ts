import type { Translated } from "../../translate";
import type { paneImport as en } from "../en/pane-import";

export const paneImport: Translated<typeof en> = {
  title: "إدخال قائمة",
};
