import type { Translated } from "../../translate";
import type { summaries as en } from "../en/summaries";

/** ورقتا الملخص والنظرة العامة. */
export const summaries: Translated<typeof en> = {
  figures: {
    count: "عدد الأرقام",
    counta: "الخلايا غير الفارغة",
    sum: "المجموع",
    average: "المتوسط",
    max: "الأكبر",
    min: "الأصغر",
    product: "حاصل الضرب",
    stdev: "الانحراف المعياري (عينة)",
    stdevp: "الانحراف المعياري (الكل)",
    var: "التباين (عينة)",
    varp: "التباين (الكل)",
  },
  title: "{column} في ورقة {sheet}",
  visible: "الصفوف الظاهرة",
  all: "كل الصفوف",
  share: "الحصة",
  total: "الإجمالي",
  blank: "(فارغ)",
  quarter: "الربع {quarter} من {year}",
  by: { month: "{column}: الشهر", quarter: "{column}: الربع", year: "{column}: السنة" },
  hint: {
    figures: "تتبع الأرقام تصفية ورقة {sheet}.",
    all: {
      zero: "{date}: لا صفوف، بلا تصفية.",
      one: "{date}: صف واحد، بلا تصفية.",
      two: "{date}: صفان، بلا تصفية.",
      few: "{date}: {count} صفوف، بلا تصفية.",
      many: "{date}: {count} صفًا، بلا تصفية.",
      other: "{date}: {count} صف، بلا تصفية.",
    },
    filtered: {
      zero: "{date}: لا صفوف ظاهرة. {filter}.",
      one: "{date}: يظهر {visible} من صف واحد. {filter}.",
      two: "{date}: يظهر {visible} من صفين. {filter}.",
      few: "{date}: يظهر {visible} من {count} صفوف. {filter}.",
      many: "{date}: يظهر {visible} من {count} صفًا. {filter}.",
      other: "{date}: يظهر {visible} من {count} صف. {filter}.",
    },
    noRecords: "الصفوف أكثر من أن تُسرد: تظهر المجموعات وحدها.",
    rebuilt: "تُبنى الورقة من جديد عند كل تشغيل: لا تكتب شيئًا هنا.",
  },
};
