import type { Translated } from "../../translate";
import type { grid as en } from "../en/grid";

export const grid: Translated<typeof en> = {
  ascending: "الفرز تصاعديًا",
  descending: "الفرز تنازليًا",
  clear: "مسح عامل التصفية",
  all: "تحديد الكل",
  blanks: "(فارغ)",
  apply: "تطبيق",
  filter: "تصفية العمود «{column}»",
  list: "اختر قيمة",
  search: "بحث",
  tooMany: "عدد الخلايا المنسوخة كبير جدًا: {count} على الأكثر.",
  rowOutline: "مستويات الصفوف",
  columnOutline: "مستويات الأعمدة",
  showRows: "إظهار الصفوف من {first} إلى {last}",
  hideRows: "إخفاء الصفوف من {first} إلى {last}",
  showColumns: "إظهار الأعمدة من {first} إلى {last}",
  hideColumns: "إخفاء الأعمدة من {first} إلى {last}",
  rowLevel: "الصفوف حتى المستوى {level}",
  columnLevel: "الأعمدة حتى المستوى {level}",
};
