import type { Translated } from "../../translate";
import type { cleaning as en } from "../en/cleaning";

export const cleaning: Translated<typeof en> = {
  columns: {
    address: "numri i shtëpisë|nr i shtëpisë|numri i rrugës|pallati|ndërtesa|apartamenti|hyrja|zyra|adresa 2",
    city: "lagjja|fshati|periferia|vendbanimi",
    phone: "telefoni 3|celulari 3|telefoni i zyrës|telefoni direkt",
    email: "email 2|emaili 2|emaili i dytë|email tjetër",
  },
  reasons: {
    sameName: "I njëjti emër: {a}",
    likeName: "Emra të ngjashëm: {a} dhe {b}",
    otherName: "Emra të ndryshëm: {a} dhe {b}",
    samePhone: "I njëjti telefon: {a}",
    likePhone: "Telefona pothuajse të njëjtë: {a} dhe {b}",
    otherPhone: "Telefona të ndryshëm: {a} dhe {b}",
    sameEmail: "I njëjti email: {a}",
    likeEmail: "Emaile të ngjashme: {a} dhe {b}",
    otherEmail: "Emaile të ndryshme: {a} dhe {b}",
    sameBirthday: "E njëjta ditëlindje: {a}",
    likeBirthday: "Ditëlindje pothuajse të njëjta: {a} dhe {b}",
    otherBirthday: "Ditëlindje të ndryshme: {a} dhe {b}",
    sameAddress: "E njëjta adresë: {a}",
    likeAddress: "Adresa të ngjashme: {a} dhe {b}",
    otherAddress: "Adresa të ndryshme: {a} dhe {b}",
    samePostcode: "I njëjti kod postar: {a}",
    sameCity: "I njëjti qytet: {a}",
    sameReference: "I njëjti numër në listën e origjinës: {a}",
  },
};
