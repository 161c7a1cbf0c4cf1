import type { Translated } from "../../translate";
import type { actions as en } from "../en/actions";

export const actions: Translated<typeof en> = {
  "create-base": { label: "إنشاء قاعدة العملاء" },
  import: { label: "استيراد قائمة" },
  rfm: { label: "تحليل RFM" },
  abc: { label: "تحليل ABC" },
  undo: { label: "تراجع" },
};
