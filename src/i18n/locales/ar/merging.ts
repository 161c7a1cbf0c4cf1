import type { Translated } from "../../translate";
import type { mergeFailures as enFailures, merging as en } from "../en/merging";

export const merging: Translated<typeof en> = {
  log: { gone: "دُمج في عميل آخر", changed: "أُكمل عند الدمج", repointed: "نُقل إلى العميل الباقي" },
};

export const mergeFailures: Translated<typeof enFailures> = {
  few: { happened: "يحتاج الدمج إلى عميلين على الأقل.", todo: "حدد العميل الذي يبقى والعملاء الذين يُدمجون فيه." },
  itself: { happened: "لا يمكن دمج {code} في نفسه.", todo: "احذفه من قائمة العملاء المدموجين." },
  unknown: { happened: "لا يوجد عميل بالرمز {code}.", todo: "اختر رموزًا موجودة في ورقة العملاء." },
  twice: { happened: "الرمز {code} مكرر لدى عميلين.", todo: "أعطِ أحدهما رمزًا خاصًا به من فحص القاعدة، ثم ادمج." },
  archived: { happened: "العميل {code} في الأرشيف.", todo: "أعد العميل من الأرشيف، أو استبعده من الدمج." },
  values: {
    happened: "لا يوضح «{part}» قيمة أي عميل تُؤخذ.",
    todo: "اكتب FIELD:CODE، أي عمودًا من ورقة العملاء ورمز أحد العملاء المدموجين.",
  },
  undo: {
    none: { happened: "لا يوجد دمج يمكن التراجع عنه.", todo: "راجع ما تم دمجه في سجل الدمج." },
    gone: {
      happened: "لا يمكن التراجع عن الدمج {mergeId}: إما أنه تم التراجع عنه من قبل، أو لا يوجد دمج بهذا الرقم.",
      todo: "ابحث عن الرقم في سجل الدمج، أو اتركه فارغًا للتراجع عن آخر دمج.",
    },
    onward: {
      happened: "العميل الناتج عن الدمج {mergeId} دُمج لاحقًا في عميل آخر ({later}).",
      todo: "تراجع عن {later} أولًا، ثم عن {mergeId}.",
    },
  },
};
