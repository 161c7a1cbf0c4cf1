import type { Translated } from "../../translate";
import type { failures as en } from "../en/failures";
import { importErrors } from "./import-errors";
import { listFailures } from "./lists";
import { mergeFailures } from "./merging";
import { reportFailures } from "./reports";

export const failures: Translated<typeof en> = {
  unchanged: "لم يتغير شيء في المصنف.",
  unknown: { happened: "حدث خطأ داخلي: {message}", todo: "حاول مرة أخرى. إذا تكرر ذلك فاحفظ المصنف وأغلق Excel ثم افتحه من جديد." },
  base: {
    missing: { happened: "لا توجد قاعدة عملاء في هذا المصنف بعد.", todo: "أنشئ واحدة من شاشة البداية أو افتح المصنف الذي يحتويها." },
    exists: {
      happened: "يحتوي هذا المصنف بالفعل على قاعدة عملاء (الورقة «{sheet}»).",
      todo: "تابع مع تلك القاعدة أو أنشئ الجديدة في مصنف آخر.",
    },
  },
  excel: {
    protected: { happened: "الورقة أو المصنف محمي ولا يمكن تغييره.", todo: "أزل الحماية (مراجعة، إلغاء حماية الورقة) ثم حاول مرة أخرى." },
    editing: {
      happened: "هناك خلية قيد التحرير ولا يقبل Excel الأوامر أثناء ذلك.",
      todo: "اضغط Enter أو Esc للخروج من الخلية ثم حاول مرة أخرى.",
    },
    tooLarge: {
      happened: "هذا أكثر مما يقبله Excel دفعة واحدة.",
      todo: "حاول مرة أخرى. إذا استمر الأمر فافتح الملف في Excel لسطح المكتب.",
    },
    offline: { happened: "لا يستجيب Excel: انقطع الاتصال.", todo: "تحقق من الاتصال ثم حاول مرة أخرى." },
    restart: { happened: "يطلب Excel إعادة تشغيله.", todo: "احفظ المصنف وأغلق Excel ثم افتحه من جديد." },
    gone: { happened: "تمت إعادة تسمية ورقة أو جدول أو عمود أو حذفه في هذه الأثناء.", todo: "حاول مرة أخرى: ستُبحث القاعدة من جديد." },
    unsupported: {
      happened: "لا يستطيع هذا الإصدار من Excel القيام بذلك ({message}).",
      todo: "حدّث Excel أو افتح المصنف في Excel للويب.",
    },
    busy: { happened: "Excel مشغول بأمر آخر.", todo: "انتظر لحظة ثم حاول مرة أخرى." },
    error: {
      happened: "رفض Excel إحدى الخطوات: {message} ({code}).",
      todo: "حاول مرة أخرى. إذا تكرر ذلك فاحفظ المصنف وأغلق Excel ثم افتحه من جديد.",
    },
  },
  copy: { failed: { happened: "تعذّر نسخ المصنف: {message}", todo: "احفظه باسم آخر (ملف، حفظ باسم)." } },
  client: {
    unknown: { happened: "لا يوجد عميل برمز {client}.", todo: "اختر عميلًا من القاعدة برمزه." },
    near: { happened: "لا يوجد عميل {client}.", todo: "أقرب ما يكون {suggestion}: جرّبه." },
    none: {
      happened: "لم يُذكر عميل، والمؤشر ليس على صف عميل.",
      todo: "انتقل إلى صف عميل أو طلب أو عقد، أو اذكر رمز العميل.",
    },
  },
  erase: {
    unfinished: {
      happened: "مُحيت خلايا {client}، لكن تعذّر مسح ما حفظته الخطوات السابقة للتراجع عنها.",
      todo: "أعد محو {client}، فيُستكمل من حيث توقف.",
      state: "مُحيت خلايا الشخص، ولم تُمسح الخطوات المحفوظة بعد.",
    },
  },
  sheet: { missing: { happened: "لا توجد ورقة باسم {sheet}.", todo: "اختر ورقة أخرى." } },
  table: {
    missing: {
      happened: "جدول {table} من قاعدة العملاء غير موجود.",
      todo: "أعد ورقته بأمر التراجع في Excel أو افتح نسخة سابقة من الملف.",
    },
    nameTaken: {
      happened: "لديك جدول في الورقة {sheet} باسم {table}، وهو الاسم الذي تحتاجه قاعدة العملاء.",
      todo: "أعد تسمية جدولك (تصميم الجدول، اسم الجدول) ثم حاول مرة أخرى.",
    },
  },
  name: {
    taken: {
      happened: "يحتوي مصنفك بالفعل على الاسم {name} الذي تحتاجه قاعدة العملاء.",
      todo: "أعد تسميته (الصيغ، إدارة الأسماء) ثم حاول مرة أخرى.",
    },
  },
  column: {
    missing: {
      happened: "العمود {column} مفقود في الورقة {sheet}.",
      todo: "أعد العمود بأمر التراجع في Excel أو أعطِ عمودًا عنوانه القديم.",
    },
  },
  record: { missing: { happened: "لم يعد السجل {record} موجودًا في الورقة «{table}».", todo: "أعد البحث: حُذف السجل أو تغيّر رمزه." } },
  setting: { missing: { happened: "الإعداد {setting} مفقود في ورقة الإعدادات.", todo: "أعد صفه بأمر التراجع في Excel." } },
  journal: {
    full: {
      happened: "سيغيّر ذلك دفعة واحدة أكثر مما يستطيع هذا المصنف حفظه للتراجع عنه.",
      todo: "نفّذه على أجزاء: صفوف أقل أو تحليلات أقل في كل مرة.",
    },
    refused: {
      happened: "قبل أي تغيير يُدوَّن ما هو موجود ليمكن التراجع عنه، وقد رفض Excel ذلك ({message}).",
      todo: "حاول مرة أخرى. وإن كان ماكرو أو وظيفة إضافية أخرى قد حمى كل الأوراق فأزل الحماية بواسطته.",
    },
    unfinished: {
      happened: "توقف Excel في منتصف {action} ولم ينجح التراجع أيضًا.",
      state: "ما دُوّن قبل التغيير محفوظ في المصنف.",
      todo: "افتح هذه اللوحة مجددًا عندما يستجيب Excel: سيكتمل التراجع.",
    },
  },
  undo: {
    changed: {
      happened: "نُقلت الصفوف المضافة إلى {table} أو تغيّرت منذ ذلك الحين، فلا يمكن التراجع عنها بأمان.",
      todo: "رتّب الجدول حسب الرموز كما كان ثم حاول مرة أخرى.",
    },
  },
  cancelled: { happened: "لقد أوقفته.", todo: "ابدأه من جديد متى شئت." },
  action: { unknown: { happened: "لا يوجد إجراء {action}.", todo: "اختر واحدًا من القائمة." } },
  parameter: {
    unknown: { happened: "لا يوجد معامل {name}.", todo: "المعروفة هي: {known}." },
    missing: { happened: "المطلوب هنا هو {name}.", todo: "اكتبه هكذا: {name}={shape}." },
    value: { happened: "القيمة {value} لا تصلح لـ {name}.", todo: "المقبول: {allowed}." },
  },
  ...listFailures,
  ...reportFailures,
  merge: mergeFailures,
  profile: {
    unknown: { happened: "لا يوجد ملف نشاط {profile}.", todo: "اختر واحدًا من القائمة." },
    none: { happened: "لم يُذكر نوع النشاط، أو ذُكر نوعان معًا.", todo: "اذكر إما profile (واحدًا من {known}) أو ملف نشاط محفوظ." },
    unreadable: {
      happened: "ليس {name} ملف نشاط حفظه Client Base (تعذّرت قراءة {part}).",
      todo: "اختر ملفًا أُنشئ بالأمر «حفظ كملف نشاط خاص بك».",
    },
  },
  view: {
    none: { happened: "لم يُذكر اسم أي طريقة عرض.", todo: "اذكر اسم طريقة العرض." },
    missing: { happened: "لا توجد طريقة عرض باسم {view}.", todo: "اختر من القائمة، أو احفظ طريقة عرض بهذا الاسم." },
    unreadable: {
      happened: "تعذّرت قراءة طريقة العرض هذه ({part}).",
      todo: 'اكتب JSON مثل {"table": "clients", "filters": [{"column": "region", "criterion": {"kind": "values", "values": ["Tirana"]}}]}.',
    },
    parameter: { happened: "طريقة العرض هذه لا تقبل {parameter}.", todo: "احذفه، أو اختر طريقة عرض لجدول فيه هذا الحقل." },
    owner: { happened: "لا نعرف من أنت.", todo: "اختر نفسك من المسؤولين، أو اذكر اسم المسؤول." },
    cell: { happened: "هذه الخلية ليست في أي جدول من قاعدة العملاء.", todo: "حدّد خلية في أحد صفوفها وحاول من جديد." },
    list: { empty: { happened: "لا شيء في القوائم ينتمي إلى المجموعة {group}.", todo: "أعطِ هذه المجموعة لأحد الأسطر في ورقة القوائم." } },
    clash: {
      happened: "لا يمكن الجمع بين مرشّحين للعمود {column}.",
      todo: "احذف أحدهما: لكل عمود في Excel مرشّح واحد.",
    },
    byExcel: { happened: "Excel وحده يعرف الصفوف التي يُظهرها الترشيح حسب اللون.", todo: "رشّح حسب قيمة بدلًا من ذلك." },
    name: {
      none: { happened: "تحتاج طريقة العرض إلى اسم كي تُحفظ.", todo: "أعطها اسمًا." },
      taken: { happened: "توجد طريقة عرض باسم {name} من قبل.", todo: "اختر اسمًا آخر، أو استبدلها." },
    },
  },
  rfm: {
    cuts: {
      missing: {
        happened: "اختيرت حدود ثابتة لكن الحد {step} لـ {axis} في الإعدادات ليس رقمًا.",
        todo: "أدخل أربعة أرقام متزايدة لكل من R وF وM أو اختر طريقة أخرى لحساب الدرجات.",
      },
    },
    map: {
      incomplete: {
        happened: "خريطة الشرائح في الإعدادات بها خلية فارغة: R {r}، FM {fm}.",
        todo: "اكتب فيها اسم شريحة ثم حاول مرة أخرى.",
      },
    },
  },
  summary: {
    table: {
      missing: { happened: "اختر الجدول المراد تلخيصه.", todo: "الموجود: {known}." },
      unknown: { happened: "لا يوجد جدول باسم {table}.", todo: "الموجود: {known}." },
    },
    column: {
      missing: { happened: "اختر عمودًا من ورقة {sheet} لتلخيصه.", todo: "الموجود فيها: {known}." },
      unknown: { happened: "لا يوجد في ورقة {sheet} عمود باسم {column}.", todo: "الموجود فيها: {known}." },
    },
    group: { happened: "لا يمكن تجميع ورقة {sheet} حسب {group}.", todo: "يمكن التجميع حسب: {known}." },
  },
  abc: { cuts: { happened: "{cuts} ليست حدودًا صالحة لتحليل ABC.", todo: "أعطِ نسبتين متزايدتين حتى 100 مثل 75/95." } },
  movement: {
    none: {
      happened: "لا شيء يُقارن به بعد: كل تشغيل لتحليل RFM أو لكل التحليلات يحفظ صورة لليوم.",
      todo: "شغّل التحليل مجددًا في يوم آخر.",
    },
    date: { happened: "لم تُحفظ صورة ليوم {date}.", todo: "اختر أحد هذه الأيام: {known}." },
  },
  import: {
    ...importErrors.failures,
    source: { none: { happened: "اختر ما تريد استيراده: ملفًا أو ورقة من هذا المصنف.", todo: "حدد الملف أو الورقة." } },
    sheet: { own: { happened: "الورقة {sheet} جزء من قاعدة العملاء نفسها.", todo: "اختر ورقة من أوراقك." } },
    mapping: {
      unreadable: {
        happened: "تعذرت قراءة مطابقة الأعمدة في {name}.",
        todo: 'أعطِ ملف JSON فيه مكان لكل عنوان، مثل {"Tel": "clients.phone"}.',
      },
    },
  },
  file: {
    notWorkbook: { happened: "تعذرت قراءة المصنف {name}.", todo: "افتحه في Excel واحفظه بصيغة xlsx أو CSV ثم حاول مرة أخرى." },
    empty: { happened: "الملف {name} فارغ.", todo: "اختر ملفًا فيه سطر عناوين وتحته صفوف." },
    notCsv: { happened: "‏{name} ليس ملف CSV.", todo: "احفظ القائمة بصيغة CSV أو xlsx واختر ذلك الملف." },
  },
};
