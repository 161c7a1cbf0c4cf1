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
    samePhone: "رقم الهاتف نفسه: {a}",
    likePhone: "رقما الهاتف متطابقان تقريبًا: {a} و{b}",
    otherPhone: "رقما هاتف مختلفان: {a} و{b}",
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
};
