import type { Translated } from "../../translate";
import type { workbench as english } from "../en/workbench";

export const workbench: Translated<typeof english> = {
  title: "منصة تجربة قاعدة العملاء",
  preview: "هذه معاينة وليست Excel: الصيغ والجداول والمخططات تعمل كما في Excel، لكن ليست كل ميزاته هنا.",
  excel: "لاستخدام الوظيفة الإضافية في Excel شغّل {command} في مجلد المشروع.",
  file: { menu: "ملف", new: "جديد", open: "فتح…", save: "حفظ", name: "اسم المصنف" },
  ribbon: { commands: "أوامر الوظيفة الإضافية", working: "{command}: جارٍ التنفيذ…" },
  formula: { name: "مربع الاسم", bar: "شريط الصيغة", enter: "إدخال", cancel: "إلغاء" },
  sheets: { tabs: "الأوراق", add: "ورقة جديدة", rename: "إعادة تسمية", delete: "حذف", hide: "إخفاء", name: "اسم الورقة" },
  pane: { title: "لوحة الوظيفة الإضافية", close: "إغلاق اللوحة", resize: "عرض اللوحة" },
  settings: { language: "اللغة", theme: "السمة", light: "فاتحة", dark: "داكنة", contrast: "تباين عالٍ" },
  dialog: { ok: "موافق", cancel: "إلغاء", yes: "نعم", no: "لا", close: "إغلاق" },
  unsaved: { question: "في «{name}» تغييرات لم تُحفظ. هل تريد المتابعة دون حفظ؟", discard: "عدم الحفظ", save: "حفظ" },
  opened: "تم فتح «{name}».",
  saved: "تم حفظ «{name}» في مجلد التنزيلات.",
  charts: "المخططات في هذه الورقة",
  failures: {
    file: {
      empty: "الملف «{name}» فارغ: لا يوجد ما يُفتح.",
      broken: "تعذّرت قراءة «{name}»: الملف تالف، أو ليس مصنفًا ولا ملف CSV.",
      encrypted: "الملف «{name}» محمي بكلمة مرور. احفظه بدونها ثم افتحه من جديد.",
      oldFormat: "الملف «{name}» بتنسيق ‎.xls القديم. احفظه بتنسيق ‎.xlsx ثم افتحه من جديد.",
      tooLarge: "الملف «{name}» أكبر من أن يُفتح هنا.",
    },
    rule: "هذه القيمة تخالف قاعدة التحقق في هذه الخلية.",
    goOn: "هل تريد الاحتفاظ بها رغم ذلك؟",
    protected: "هذه الورقة محمية: ألغِ حمايتها قبل تغييرها.",
    sheetName: "اسم الورقة من 1 إلى 31 حرفًا، بدون : \\ / ? * [ ]، ولا يتكرر في المصنف.",
    address: "«{address}» ليس عنوانًا ولا اسمًا في هذا المصنف.",
    command: "تعذّر تنفيذ {command}: {message}",
    unknown: "لم ينجح ذلك ولم يتغير شيء: {message}",
  },
};
