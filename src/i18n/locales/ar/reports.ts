import type { Translated } from "../../translate";
import type { reportFailures as enFailures, reportFindings as enFindings, reports as en } from "../en/reports";

export const reports: Translated<typeof en> = {
  presets: {
    "clients-by-segment": "العملاء حسب الشريحة",
    "clients-by-region": "العملاء حسب المنطقة",
    "renewals-of-the-month": "تجديدات الشهر",
    receivables: "المبالغ المستحقة",
    "owners-week": "أسبوع المسؤولين",
    "lost-and-why": "الصفقات الضائعة وأسبابها",
  },
  segment: "الشريحة: {segment}",
  inSight: "{table}: الصفوف الظاهرة",
  selected: "{table}: الصفوف المحددة",
  rows: { zero: "لا صفوف", one: "صف واحد", two: "صفان", few: "{count} صفوف", many: "{count} صفًا", other: "{count} صف" },
  made: "أُعِدّ في {moment}",
  by: "إعداد: {author}",
  masked: "البيانات الشخصية محجوبة",
  leftOut: "أعمدة مستبعدة: {columns}",
  live: "تتبع القيم قاعدة العملاء",
  all: "كل الصفوف",
  rowsSelected: "الصفوف المحددة",
  weekOf: "من {from} إلى {to}",
  group: {
    zero: "{name}: لا صفوف",
    one: "{name}: صف واحد",
    two: "{name}: صفان",
    few: "{name}: {count} صفوف",
    many: "{name}: {count} صفًا",
    other: "{name}: {count} صف",
  },
  total: "الإجمالي",
  noValue: "(فارغ)",
  maskedFile: "{title} (محجوب)",
  agenda: { what: "الحدث", details: "التفاصيل", nextContact: "التواصل القادم", contractEnds: "انتهاء العقد", followUp: "متابعة" },
};

export const reportFailures: Translated<typeof enFailures> = {
  report: {
    columns: {
      happened: "لا يُبقي الحجب شيئًا من هذه الأعمدة في التقرير: {columns}.",
      todo: "اختر أعمدة بلا بيانات شخصية، أو أعدّ التقرير دون حجب.",
    },
    live: {
      rows: {
        happened: "لا يمكن البحث عن الصفوف واحدًا واحدًا: العمود {column} مفقود أو فيه فراغات أو قيم متكررة.",
        todo: "أعدّ التقرير بالقيم، أو أعطِ كل صف في {sheet} رقمًا خاصًا به.",
      },
      form: { happened: "القيم الحية متاحة في ورقة من القاعدة نفسها فقط.", todo: "اختر شكل الورقة، أو أعدّ التقرير بالقيم." },
    },
    groupBy: { happened: "لا يوجد عمود {column} للتجميع حسبه.", todo: "اختر واحدًا من: {known}." },
    segment: { happened: "لا ينتمي أي عميل إلى الشريحة {segment}.", todo: "شغّل تحليل RFM، أو اختر واحدة من: {known}." },
    both: { happened: "التقرير عن طريقة عرض أو عن شريحة، لا عن كلتيهما.", todo: "حدّد واحدة منهما." },
  },
};

export const reportFindings: Translated<typeof enFindings> = {
  report: {
    kind: {
      zero: "لا عملاء بلا نوع محدد.",
      one: "عميل واحد لم يُحدَّد إن كان شخصًا أم مؤسسة؛ حُجب اسمه.",
      two: "عميلان لم يُحدَّد إن كانا شخصين أم مؤسستين؛ حُجب اسماهما.",
      few: "{count} عملاء لم يُحدَّد إن كانوا أشخاصًا أم مؤسسات؛ حُجبت أسماؤهم.",
      many: "{count} عميلًا لم يُحدَّد إن كانوا أشخاصًا أم مؤسسات؛ حُجبت أسماؤهم.",
      other: "{count} عميل لم يُحدَّد إن كانوا أشخاصًا أم مؤسسات؛ حُجبت أسماؤهم.",
    },
  },
};
