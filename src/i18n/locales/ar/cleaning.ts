import type { Translated } from "../../translate";
import type { cleaning as en } from "../en/cleaning";

export const cleaning: Translated<typeof en> = {
  columns: {
    address: "رقم المنزل|رقم المبنى|المبنى|رقم الشارع|الشقة|رقم الشقة|المكتب|العنوان 2|سطر العنوان 2",
    city: "الضاحية|الحي|القرية|البلدة",
    phone: "هاتف 3|جوال 3|هاتف المكتب|الهاتف المباشر",
    email: "البريد الإلكتروني 2|بريد إلكتروني آخر|بريد إضافي",
  },
  reasons: {
    sameName: "الاسم نفسه: {a}",
    likeName: "اسمان متشابهان: {a} و{b}",
    otherName: "اسمان مختلفان: {a} و{b}",
    samePhone: "رقم الهاتف نفسه: \u2066{a}\u2069",
    likePhone: "رقما الهاتف متطابقان تقريبًا: \u2066{a}\u2069 و\u2066{b}\u2069",
    otherPhone: "رقما هاتف مختلفان: \u2066{a}\u2069 و\u2066{b}\u2069",
    sameEmail: "البريد الإلكتروني نفسه: {a}",
    likeEmail: "عنوانا بريد إلكتروني متشابهان: {a} و{b}",
    otherEmail: "عنوانا بريد إلكتروني مختلفان: {a} و{b}",
    sameBirthday: "تاريخ الميلاد نفسه: {a}",
    likeBirthday: "تاريخا الميلاد متطابقان تقريبًا: {a} و{b}",
    otherBirthday: "تاريخا ميلاد مختلفان: {a} و{b}",
    sameAddress: "العنوان نفسه: {a}",
    likeAddress: "عنوانان متشابهان: {a} و{b}",
    otherAddress: "عنوانان مختلفان: {a} و{b}",
    samePostcode: "الرمز البريدي نفسه: {a}",
    sameCity: "المدينة نفسها: {a}",
    sameReference: "الرقم نفسه في القائمة الأصلية: {a}",
  },
  findings: {
    phone: {
      unreadable: {
        zero: "{field}: لا شيء.",
        one: "{field}: رقم هاتف واحد تعذرت قراءته وبقي كما هو (الصف {row}: \u2066{example}\u2069).",
        two: "{field}: رقما هاتف تعذرت قراءتهما وبقيا كما هما (أولهما في الصف {row}: \u2066{example}\u2069).",
        few: "{field}: {count} أرقام هواتف تعذرت قراءتها وبقيت كما هي (أولها في الصف {row}: \u2066{example}\u2069).",
        many: "{field}: {count} رقم هاتف تعذرت قراءتها وبقيت كما هي (أولها في الصف {row}: \u2066{example}\u2069).",
        other: "{field}: {count} رقم هاتف تعذرت قراءتها وبقيت كما هي (أولها في الصف {row}: \u2066{example}\u2069).",
      },
      invalid: {
        zero: "{field}: لا شيء.",
        one: "{field}: رقم هاتف واحد لا يطابق أرقام بلده (الصف {row}: \u2066{example}\u2069).",
        two: "{field}: رقما هاتف لا يطابقان أرقام بلديهما (أولهما في الصف {row}: \u2066{example}\u2069).",
        few: "{field}: {count} أرقام هواتف لا تطابق أرقام بلدانها (أولها في الصف {row}: \u2066{example}\u2069).",
        many: "{field}: {count} رقم هاتف لا تطابق أرقام بلدانها (أولها في الصف {row}: \u2066{example}\u2069).",
        other: "{field}: {count} رقم هاتف لا تطابق أرقام بلدانها (أولها في الصف {row}: \u2066{example}\u2069).",
      },
    },
    email: {
      unreadable: {
        zero: "{field}: لا شيء.",
        one: "{field}: قيمة واحدة ليست عنوان بريد إلكتروني (الصف {row}: {example}).",
        two: "{field}: قيمتان ليستا عنواني بريد إلكتروني (أولاهما في الصف {row}: {example}).",
        few: "{field}: {count} قيم ليست عناوين بريد إلكتروني (أولها في الصف {row}: {example}).",
        many: "{field}: {count} قيمة ليست عناوين بريد إلكتروني (أولها في الصف {row}: {example}).",
        other: "{field}: {count} قيمة ليست عناوين بريد إلكتروني (أولها في الصف {row}: {example}).",
      },
      typo: {
        zero: "{field}: لا شيء.",
        one: "{field}: عنوان بريد واحد يبدو فيه خطأ كتابة (الصف {row}: {example}، ولعل المقصود {suggestion}).",
        two: "{field}: عنوانا بريد يبدو فيهما خطأ كتابة (أولهما في الصف {row}: {example}، ولعل المقصود {suggestion}).",
        few: "{field}: {count} عناوين بريد يبدو فيها خطأ كتابة (أولها في الصف {row}: {example}، ولعل المقصود {suggestion}).",
        many: "{field}: {count} عنوان بريد يبدو فيها خطأ كتابة (أولها في الصف {row}: {example}، ولعل المقصود {suggestion}).",
        other: "{field}: {count} عنوان بريد يبدو فيها خطأ كتابة (أولها في الصف {row}: {example}، ولعل المقصود {suggestion}).",
      },
      several: {
        zero: "{field}: لا شيء.",
        one: "{field}: خلية واحدة فيها عدة عناوين بريد (الصف {row}: {example}).",
        two: "{field}: خليتان فيهما عدة عناوين بريد (أولاهما في الصف {row}: {example}).",
        few: "{field}: {count} خلايا فيها عدة عناوين بريد (أولها في الصف {row}: {example}).",
        many: "{field}: {count} خلية فيها عدة عناوين بريد (أولها في الصف {row}: {example}).",
        other: "{field}: {count} خلية فيها عدة عناوين بريد (أولها في الصف {row}: {example}).",
      },
    },
    yesNo: {
      unknown: {
        zero: "{field}: لا شيء.",
        one: "{field}: قيمة واحدة ليست «نعم» ولا «لا» وبقيت كما هي (الصف {row}: {example}).",
        two: "{field}: قيمتان ليستا «نعم» ولا «لا» وبقيتا كما هما (أولاهما في الصف {row}: {example}).",
        few: "{field}: {count} قيم ليست «نعم» ولا «لا» وبقيت كما هي (أولها في الصف {row}: {example}).",
        many: "{field}: {count} قيمة ليست «نعم» ولا «لا» وبقيت كما هي (أولها في الصف {row}: {example}).",
        other: "{field}: {count} قيمة ليست «نعم» ولا «لا» وبقيت كما هي (أولها في الصف {row}: {example}).",
      },
    },
    list: {
      near: {
        zero: "{field}: لا شيء.",
        one: "{field}: قيمة واحدة تكاد تطابق قيمة في القائمة (الصف {row}: {example}، ولعل المقصود {suggestion}).",
        two: "{field}: قيمتان تكادان تطابقان قيمًا في القائمة (أولاهما في الصف {row}: {example}، ولعل المقصود {suggestion}).",
        few: "{field}: {count} قيم تكاد تطابق قيمًا في القائمة (أولها في الصف {row}: {example}، ولعل المقصود {suggestion}).",
        many: "{field}: {count} قيمة تكاد تطابق قيمًا في القائمة (أولها في الصف {row}: {example}، ولعل المقصود {suggestion}).",
        other: "{field}: {count} قيمة تكاد تطابق قيمًا في القائمة (أولها في الصف {row}: {example}، ولعل المقصود {suggestion}).",
      },
    },
  },
};
