import type { Translated } from "../../translate";
import type { actions as en } from "../en/actions";

export const actions: Translated<typeof en> = {
  "create-base": { label: "إنشاء قاعدة العملاء" },
  import: { label: "استيراد قائمة" },
  "find-duplicates": { label: "البحث عن المكررات" },
  rfm: { label: "تحليل RFM" },
  abc: { label: "تحليل ABC" },
  xyz: { label: "تحليل XYZ" },
  rating: { label: "تقييم العملاء" },
  "base-kinds": { label: "أنواع القاعدة" },
  rhythm: { label: "وتيرة الشراء" },
  cohorts: { label: "الأفواج" },
  movement: { label: "حركة العملاء" },
  "renewal-risk": { label: "مخاطر التجديد" },
  "lifetime-value": { label: "القيمة المستقبلية للعملاء" },
  "analyse-everything": { label: "تحليل كل شيء" },
  "apply-view": { label: "إظهار عرض" },
  "show-all": { label: "إظهار الكل" },
  "save-view": { label: "حفظ عرض" },
  "rename-view": { label: "إعادة تسمية عرض" },
  "delete-view": { label: "حذف عرض" },
  views: { label: "قائمة العروض" },
  report: { label: "تقرير" },
  summary: { label: "ملخص" },
  overview: { label: "نظرة عامة" },
  undo: { label: "تراجع" },
};
