import type { Translated } from "../../translate";
import type { errors as en } from "../en/errors";
import { checks } from "./checks";
import { cleaning } from "./cleaning";
import { importErrors } from "./import-errors";
import { listFailures, listFindings } from "./lists";
import { mergeFailures } from "./merging";
import { reportFailures, reportFindings } from "./reports";

export const errors: Translated<typeof en> = {
  failures: {
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
    client: { unknown: { happened: "لا يوجد عميل برمز {client}.", todo: "اختر عميلاً من القاعدة برمزه." } },
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
      none: { happened: "لم يُذكر اسم أي عرض.", todo: "اذكر اسم العرض." },
      missing: { happened: "لا يوجد عرض باسم {view}.", todo: "اختر من القائمة، أو احفظ عرضًا بهذا الاسم." },
      unreadable: {
        happened: "تعذّرت قراءة هذا العرض ({part}).",
        todo: 'اكتب JSON مثل {"table": "clients", "filters": [{"column": "region", "criterion": {"kind": "values", "values": ["Tirana"]}}]}.',
      },
      parameter: { happened: "هذا العرض لا يقبل {parameter}.", todo: "احذفه، أو اختر عرضًا لجدول فيه هذا الحقل." },
      owner: { happened: "لا نعرف من أنت.", todo: "اختر نفسك من المسؤولين، أو اذكر اسم المسؤول." },
      cell: { happened: "هذه الخلية ليست في أي جدول من قاعدة العملاء.", todo: "قف على خلية في أحد صفوفها وحاول من جديد." },
      list: { empty: { happened: "لا شيء في القوائم ينتمي إلى المجموعة {group}.", todo: "أعطِ هذه المجموعة لأحد الأسطر في ورقة القوائم." } },
      clash: {
        happened: "لا يمكن الجمع بين مرشّحين للعمود {column}.",
        todo: "احذف أحدهما: لكل عمود في Excel مرشّح واحد.",
      },
      byExcel: { happened: "Excel وحده يعرف الصفوف التي يُظهرها الترشيح حسب اللون.", todo: "رشّح حسب قيمة بدلًا من ذلك." },
      name: {
        none: { happened: "يحتاج العرض إلى اسم كي يُحفظ.", todo: "أعطه اسمًا." },
        taken: { happened: "يوجد عرض باسم {name} من قبل.", todo: "اختر اسمًا آخر، أو استبدله." },
      },
    },
    rfm: {
      cuts: {
        missing: {
          happened: "اختيرت حدود ثابتة لكن الحد {step} لـ {axis} في الإعدادات ليس رقمًا.",
          todo: "أدخل أربعة أرقام متزايدة لكل من R وF وM أو اختر تقييمًا آخر.",
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
  },
  findings: {
    ...listFindings,
    ...reportFindings,
    check: checks.findings,
    erase: {
      elsewhere: {
        zero: "الورقة {sheet} ورقتك ولم تتغير.",
        one: "الورقة {sheet} ورقتك ولم تتغير: لا يزال الشخص مذكورًا فيها في خلية واحدة.",
        two: "الورقة {sheet} ورقتك ولم تتغير: لا يزال الشخص مذكورًا فيها في خليتين.",
        few: "الورقة {sheet} ورقتك ولم تتغير: لا يزال الشخص مذكورًا فيها في {count} خلايا.",
        many: "الورقة {sheet} ورقتك ولم تتغير: لا يزال الشخص مذكورًا فيها في {count} خلية.",
        other: "الورقة {sheet} ورقتك ولم تتغير: لا يزال الشخص مذكورًا فيها في {count} خلية.",
      },
    },
    cleaning: cleaning.findings,
    import: importErrors.findings,
    orders: {
      client: {
        unknown: {
          one: "طلب واحد ليس له عميل تعرفه القاعدة؛ لم يُحتسب.",
          two: "طلبان ليس لهما عميل تعرفه القاعدة؛ لم يُحتسبا.",
          few: "{count} طلبات ليس لها عميل تعرفه القاعدة؛ لم تُحتسب.",
          many: "{count} طلبًا ليس لها عميل تعرفه القاعدة؛ لم تُحتسب.",
          other: "{count} طلب ليس لها عميل تعرفه القاعدة؛ لم تُحتسب.",
        },
      },
      date: {
        unreadable: {
          one: "طلب واحد بلا تاريخ مقروء؛ لم يُحتسب.",
          two: "طلبان بلا تاريخ مقروء؛ لم يُحتسبا.",
          few: "{count} طلبات بلا تاريخ مقروء؛ لم تُحتسب.",
          many: "{count} طلبًا بلا تاريخ مقروء؛ لم تُحتسب.",
          other: "{count} طلب بلا تاريخ مقروء؛ لم تُحتسب.",
        },
      },
      amount: {
        unreadable: {
          one: "طلب واحد بلا مبلغ مقروء؛ لم يُحتسب.",
          two: "طلبان بلا مبلغ مقروء؛ لم يُحتسبا.",
          few: "{count} طلبات بلا مبلغ مقروء؛ لم تُحتسب.",
          many: "{count} طلبًا بلا مبلغ مقروء؛ لم تُحتسب.",
          other: "{count} طلب بلا مبلغ مقروء؛ لم تُحتسب.",
        },
      },
      later: {
        one: "طلب واحد بعد تاريخ التحليل ولم يُحتسب.",
        two: "طلبان بعد تاريخ التحليل ولم يُحتسبا.",
        few: "{count} طلبات بعد تاريخ التحليل ولم تُحتسب.",
        many: "{count} طلبًا بعد تاريخ التحليل ولم تُحتسب.",
        other: "{count} طلب بعد تاريخ التحليل ولم تُحتسب.",
      },
    },
    view: { unfilled: "العمود {column} ما زال فارغًا، لذلك لا يُظهر هذا العرض شيئًا بعد: يملؤه {name}." },
    settings: { wrong: "القيمة {value} للإعداد {setting} لا تصلح، واستُعمل بدلها {used}." },
    xyz: {
      short: {
        zero: "لا أشهر فيها طلبات: لا حكم على الانتظام بعد.",
        one: "شهر واحد فقط فيه طلبات: لا حكم على الانتظام بعد.",
        two: "شهران فقط فيهما طلبات: لا حكم على الانتظام بعد.",
        few: "{count} أشهر فقط فيها طلبات: لا حكم على الانتظام بعد.",
        many: "{count} شهرًا فقط فيها طلبات: لا حكم على الانتظام بعد.",
        other: "{count} شهر فقط فيها طلبات: لا حكم على الانتظام بعد.",
      },
    },
    lifetime: {
      nbd: "لا تُظهر الطلبات أن العملاء يرحلون، فلم يُلائَم النموذج: يفترض التوقع أن الجميع يواصل الشراء كما كان.",
      none: "قليل من العملاء طلبوا مجددًا: لا توقع.",
      spend: "تعذّرت نمذجة قيمة الطلبات: استُعمل متوسط كل عميل.",
    },
    rfm: {
      coarse: {
        one: "عميل واحد فقط لديه طلبات: الدرجات تقريبية.",
        two: "عميلان فقط لديهما طلبات: الدرجات تقريبية.",
        few: "{count} عملاء فقط لديهم طلبات: الدرجات تقريبية.",
        many: "{count} عميلًا فقط لديهم طلبات: الدرجات تقريبية.",
        other: "{count} عميل فقط لديهم طلبات: الدرجات تقريبية.",
      },
    },
    undo: {
      kept: {
        cell: "تغيّرت بعد ذلك، فتُركت كما هي.",
        more: {
          one: "خلية أخرى تغيّرت بعد ذلك وتُركت كما هي.",
          two: "خليتان أخريان تغيّرتا بعد ذلك وتُركتا كما هما.",
          few: "{count} خلايا أخرى تغيّرت بعد ذلك وتُركت كما هي.",
          many: "{count} خلية أخرى تغيّرت بعد ذلك وتُركت كما هي.",
          other: "{count} خلية أخرى تغيّرت بعد ذلك وتُركت كما هي.",
        },
      },
    },
  },
};
