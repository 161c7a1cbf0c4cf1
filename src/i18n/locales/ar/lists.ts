import type { Translated } from "../../translate";
import type { listFailures as enFailures, listFindings as enFindings, lists as en } from "../en/lists";

export const lists: Translated<typeof en> = {
  bar: "ملاحظات أثناء الكتابة",
  unlisted: {
    open: "القيمة «{value}» غير موجودة في قائمة «{list}».",
    near: "القيمة «{value}» غير موجودة في قائمة «{list}». هل تقصد «{suggestion}»؟",
    strict: "القيمة «{value}» غير موجودة في قائمة «{list}» ولذلك لا تُحتسب. اختر قيمة من القائمة أو أضفها في ورقة «القوائم».",
  },
  cells: {
    zero: "لا خلايا",
    one: "خلية واحدة",
    two: "خليتان",
    few: "{count} خلايا",
    many: "{count} خلية",
    other: "{count} خلية",
  },
  renamed: {
    zero: "أصبح اسم «{from}» في القوائم «{to}».",
    one: "أصبح اسم «{from}» في القوائم «{to}». ما زالت خلية واحدة تحمل «{from}».",
    two: "أصبح اسم «{from}» في القوائم «{to}». ما زالت خليتان تحملان «{from}».",
    few: "أصبح اسم «{from}» في القوائم «{to}». ما زالت {count} خلايا تحمل «{from}».",
    many: "أصبح اسم «{from}» في القوائم «{to}». ما زالت {count} خلية تحمل «{from}».",
    other: "أصبح اسم «{from}» في القوائم «{to}». ما زالت {count} خلية تحمل «{from}».",
  },
  gone: {
    zero: "لم تعد القيمة «{value}» في قائمة «{list}».",
    one: "لم تعد القيمة «{value}» في قائمة «{list}»، لكن خلية واحدة ما زالت تحملها.",
    two: "لم تعد القيمة «{value}» في قائمة «{list}»، لكن خليتين ما زالتا تحملانها.",
    few: "لم تعد القيمة «{value}» في قائمة «{list}»، لكن {count} خلايا ما زالت تحملها.",
    many: "لم تعد القيمة «{value}» في قائمة «{list}»، لكن {count} خلية ما زالت تحملها.",
    other: "لم تعد القيمة «{value}» في قائمة «{list}»، لكن {count} خلية ما زالت تحملها.",
  },
  client: {
    text: "قد يكون هذا العميل مسجلًا من قبل: {client}.",
    named: "قد يكون «{name}» مسجلًا من قبل: {client}.",
    owner: "المسؤول عنه: {owner}.",
    more: {
      zero: "لا عملاء آخرين يشبهونه.",
      one: "يشبهه عميل آخر.",
      two: "يشبهه عميلان آخران.",
      few: "يشبهه {count} عملاء آخرون.",
      many: "يشبهه {count} عميلًا آخر.",
      other: "يشبهه {count} عميل آخر.",
    },
  },
  buttons: {
    add: "إضافة",
    use: "استخدام «{suggestion}»",
    carry: {
      zero: "لا خلايا لتغييرها",
      one: "تغيير خلية واحدة",
      two: "تغيير خليتين",
      few: "تغيير {count} خلايا",
      many: "تغيير {count} خلية",
      other: "تغيير {count} خلية",
    },
    show: "عرض العميل",
    open: "فتح القوائم",
    later: "ليس الآن",
  },
  done: {
    added: "أُضيفت «{value}» إلى قائمة «{list}».",
    carried: {
      zero: "لم تتغير أي خلية.",
      one: "تغيرت خلية واحدة إلى «{value}».",
      two: "تغيرت خليتان إلى «{value}».",
      few: "تغيرت {count} خلايا إلى «{value}».",
      many: "تغيرت {count} خلية إلى «{value}».",
      other: "تغيرت {count} خلية إلى «{value}».",
    },
  },
};

export const listFailures: Translated<typeof enFailures> = {
  list: {
    value: {
      none: { happened: "لم تُعطَ قيمة للقائمة.", todo: "اكتب القيمة." },
      missing: { happened: "القيمة «{value}» غير موجودة في القائمة ولا في أي خلية.", todo: "اختر قيمة موجودة في ورقة «القوائم»." },
      taken: { happened: "القيمة «{value}» موجودة في القائمة من قبل.", todo: "اختر اسمًا آخر، أو اطلب دمج القيمتين في قيمة واحدة." },
      known: { happened: "لا يمكن تغيير اسم «{value}»: فمنه تُحسب حالة العقد.", todo: "اتركها كما هي، أو أضف قيمة أخرى إلى جانبها." },
    },
  },
};

export const listFindings: Translated<typeof enFindings> = {
  list: {
    value: { near: "أُضيفت «{value}»؛ وهي قريبة جدًا من «{suggestion}»." },
    views: "قد تظل طرق العرض المحفوظة تبحث عن «{from}» بدلًا من «{to}»: راجعها واحفظها من جديد.",
    stage: {
      colour: "«{colour}» في المرحلة «{stage}» ليس لونًا: اكتبه بالصيغة #RRGGBB.",
      contrast: "اللون الثاني للمرحلة «{stage}» ({colour}) صعب القراءة على الأول، فاستُخدم للإطار فقط.",
      stays: "ما زالت المرحلة «{stage}» في ورقة «القوائم»: احذف صفها إن لم تعد تحتاج إليها.",
    },
  },
};
