import type { Translated } from "../../translate";
import type { checks as en } from "../en/checks";

export const checks: Translated<typeof en> = {
  headings: {
    schema: { name: "أسماء لا تشير إلى شيء", renamed: "جداول باسم آخر", table: "جداول مفقودة", column: "أعمدة مفقودة" },
    code: { missing: "سجلات بلا رمز", twice: "رموز مكررة" },
    client: {
      missing: "سجلات بلا عميل",
      unknown: "عملاء غير معروفين",
      ambiguous: "أسماء يحملها أكثر من عميل",
      short: "عملاء مذكورون باختصار",
    },
    required: { empty: "خلايا مطلوبة فارغة" },
    formula: { broken: "صيغ معطوبة", overwritten: "صيغ كُتب فوقها" },
    date: { text: "تواريخ محفوظة كنص", unreadable: "تواريخ غير مقروءة" },
    number: { text: "أرقام محفوظة كنص", unreadable: "أرقام غير مقروءة" },
    contract: { reversed: "عقود تنتهي قبل أن تبدأ" },
    order: { future: "طلبات بتاريخ قادم", overpaid: "طلبات دُفع فيها أكثر من المستحق" },
    list: { unguarded: "خلايا فقدت قائمتها المنسدلة", near: "قيم قريبة مما في القائمة", unknown: "قيم ليست في القائمة" },
    phone: { unreadable: "هواتف غير مقروءة", invalid: "هواتف غير صحيحة", form: "هواتف ليست بالصيغة الدولية" },
    email: {
      unreadable: "عناوين بريد غير صحيحة",
      typo: "عناوين بريد يبدو فيها خطأ كتابة",
      several: "أكثر من عنوان بريد في خلية واحدة",
      form: "عناوين بريد فيها رموز زائدة",
    },
    text: { spaces: "مسافات زائدة" },
    duplicate: { group: "مكررات محتملة", unchecked: "لم يُبحث عن المكررات" },
    owner: { two: "مسؤولان مختلفان" },
    rows: { hidden: "صفوف تخفيها عوامل التصفية" },
    setting: { wrong: "إعدادات لا تصلح", blank: "إعدادات تُركت فارغة", order: "إعدادات مخالفة للترتيب", map: "خريطة شرائح بلا صفوفها" },
  },
  findings: {
    schema: {
      name: "الاسم {name} لا يشير إلى شيء، فيبقى كل ما يقرؤه فارغًا.",
      renamed: "الجدول {name} اسمه الآن {now}، وقد عُثر عليه من أعمدته.",
      table: "الجدول {name} لم يعد موجودًا في قاعدة العملاء.",
      column: "العمود «{field}» لم يعد موجودًا.",
    },
    code: { missing: "الحقل «{field}» فارغ؛ الرقم التالي هو {suggestion}.", twice: "{value} مستخدم من قبل." },
    client: {
      missing: "لم يُذكر العميل.",
      unknown: "لا يوجد في القاعدة عميل باسم «{value}».",
      ambiguous: {
        zero: "لا يحمل أي عميل الاسم «{value}».",
        one: "عميل واحد يحمل الاسم «{value}».",
        two: "عميلان يحملان الاسم «{value}».",
        few: "{count} عملاء يحملون الاسم «{value}».",
        many: "{count} عميلًا يحملون الاسم «{value}».",
        other: "{count} عميل يحملون الاسم «{value}».",
      },
      short: "المقصود من «{value}» هو {suggestion}.",
    },
    required: { empty: "الحقل «{field}» فارغ." },
    formula: { broken: "{field} يشير إلى شيء لم يعد موجودًا.", overwritten: "كُتب فوق صيغة «{field}» فلم تعد تُحسب." },
    date: {
      text: "{field}: القيمة «{value}» محفوظة كنص فلا تُحسب تاريخًا.",
      unreadable: "{field}: القيمة «{value}» ليست تاريخًا.",
    },
    number: {
      text: "{field}: القيمة «{value}» محفوظة كنص فلا تدخل في أي مجموع.",
      unreadable: "{field}: القيمة «{value}» ليست رقمًا.",
    },
    contract: { reversed: "ينتهي العقد في {to} قبل أن يبدأ في {from}." },
    order: { future: "تاريخ الطلب {date} لم يحن بعد.", overpaid: "المدفوع {paid} والمستحق {amount} فقط." },
    list: {
      unguarded: "{field}: فُقدت هنا القائمة المنسدلة أو التحقق.",
      near: "{field}: القيمة «{value}» ليست في القائمة؛ ربما المقصود {suggestion}.",
      unknown: "{field}: القيمة «{value}» ليست في القائمة.",
    },
    phone: {
      unreadable: "لا يمكن قراءة «{value}» كرقم هاتف.",
      invalid: "أرقام {value} أقل أو أكثر مما يجب، أو لا يبدأ بها أي رقم في بلده.",
      form: "{value} بالصيغة الدولية هو {suggestion}.",
    },
    email: {
      unreadable: "«{value}» ليس عنوان بريد إلكتروني.",
      typo: "يبدو أن في {value} خطأ كتابة؛ ربما المقصود {suggestion}.",
      several: "في خلية واحدة أكثر من عنوان بريد: {value}.",
      form: "{value} بلا رموز زائدة هو {suggestion}.",
    },
    text: { spaces: "{field}: مسافات زائدة حول «{value}» أو داخلها." },
    duplicate: {
      group: "قد يكون هؤلاء عميلًا واحدًا: {records}.",
      unchecked: {
        zero: "لا عملاء في القاعدة، ولا يُبحث عن المكررات إلا عند طلبك.",
        one: "في القاعدة عميل واحد، ولا يُبحث عن المكررات إلا عند طلبك.",
        two: "في القاعدة عميلان، ولا يُبحث عن المكررات إلا عند طلبك.",
        few: "في القاعدة {count} عملاء، ولا يُبحث عن المكررات إلا عند طلبك.",
        many: "في القاعدة {count} عميلًا، ولا يُبحث عن المكررات إلا عند طلبك.",
        other: "في القاعدة {count} عميل، ولا يُبحث عن المكررات إلا عند طلبك.",
      },
    },
    owner: { two: "الطلب من مسؤولية {owner}، أما عميله فمن مسؤولية {other}." },
    rows: {
      hidden: {
        zero: "لا تخفي عوامل التصفية أي صف من {rows}.",
        one: "تخفي عوامل التصفية صفًا واحدًا من {rows}.",
        two: "تخفي عوامل التصفية صفين من {rows}.",
        few: "تخفي عوامل التصفية {count} صفوف من {rows}.",
        many: "تخفي عوامل التصفية {count} صفًا من {rows}.",
        other: "تخفي عوامل التصفية {count} صف من {rows}.",
      },
    },
    setting: {
      wrong: "قيمة الإعداد {setting} هي {value} وهي لا تصلح؛ وتُستعمل بدلها {used}.",
      blank: "الإعداد {setting} فارغ؛ وتُستعمل القيمة {used}.",
      order: "قيمة الإعداد {setting} هي {value} ولا تتفق مع ما يجاورها؛ وتُستعمل بدلها {used}.",
      map: "في العمود R من خريطة الشرائح «{value}»، والمطلوب الأعداد من 5 إلى 1 مرة لكل منها؛ وتُستعمل الخريطة كما كانت صحيحة آخر مرة.",
    },
  },
};
