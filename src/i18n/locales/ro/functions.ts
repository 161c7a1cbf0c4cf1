import type { Translated } from "../../translate";
import type { functions as en, reasons as enReasons } from "../en/functions";

/** Funcțiile pentru formule, așa cum le arată Excel la scriere; fiecare descriere are cel mult 128 de caractere. */
export const functions: Translated<typeof en> = {
  RFMSCORE: {
    description: "Scor de la 1 la 5: câte cincimi din toate valorile sunt mai mici. Dați o zonă pentru a nota toată lista deodată.",
    parameters: {
      value: { name: "valoare", description: "Numărul de notat sau o zonă: zile de la ultima comandă, număr de comenzi sau sumă." },
      values: { name: "toate_valorile", description: "Numerele tuturor clienților care au comandat." },
      falling: { name: "mai_mic_mai_bun", description: "TRUE când mai puțin e mai bine, ca zilele de la ultima comandă; implicit FALSE." },
    },
  },
  ABCCLASS: {
    description: "Clasa A, B sau C după cota din total adusă de clienții mai mari. Dați o zonă pentru a clasifica toată lista deodată.",
    parameters: {
      value: { name: "valoare", description: "Una dintre valori sau o zonă de valori: vânzări, profit sau număr de comenzi." },
      values: { name: "toate_valorile", description: "Valorile tuturor clienților care au comandat." },
      cutA: { name: "prag_A", description: "Cota din total la care se încheie A; implicit 75%." },
      cutB: { name: "prag_B", description: "Cota din total la care se încheie B; implicit 95%." },
    },
  },
  XYZCLASS: {
    description: "Clasa X, Y sau Z după cât de constant cumpără clientul: abaterea standard a lunilor raportată la media lor.",
    parameters: {
      months: { name: "luni", description: "Vânzările de la client, lună de lună; o celulă goală este o lună fără vânzări." },
      cutX: { name: "prag_X", description: "Variația până la care clientul este X; implicit 0,5." },
      cutY: { name: "prag_Y", description: "Variația până la care clientul este Y; implicit 1." },
    },
  },
  DAYSSILENT: {
    description: "Câte zile au trecut de la ultima comandă a clientului.",
    parameters: {
      orderDates: { name: "date_comenzi", description: "Datele comenzilor clientului; cele de după ziua dată nu se socotesc." },
      asOf: { name: "la_data", description: "Ziua până la care se numără, de obicei TODAY()." },
    },
  },
  NEXTORDER: {
    description: "Ziua în care e așteptată următoarea comandă: ultima plus intervalul median. Dați celulei format de dată.",
    parameters: {
      orderDates: { name: "date_comenzi", description: "Datele comenzilor clientului, cel puțin două diferite." },
    },
  },
  PHONE: {
    description: "Numărul de telefon în formă internațională, așa cum îl păstrează baza de clienți.",
    parameters: {
      phone: { name: "telefon", description: "Numărul așa cum a fost scris; dacă în celulă sunt mai multe, se ia primul." },
      country: { name: "țara", description: "Țara numărului, prin nume sau cod (RO); nu e nevoie de ea dacă numărul începe cu +." },
    },
  },
};

export const reasons: Translated<typeof enReasons> = {
  noNumber: "Dați aici un număr sau o celulă cu un număr.",
  noNumbers: "În această zonă nu sunt numere.",
  notAmong: "Valoarea nu se află printre valorile tuturor clienților.",
  cuts: "Pragurile trebuie să fie peste zero, iar al doilea peste primul.",
  noDay: "Dați ziua până la care se numără, de exemplu TODAY().",
  noOrders: "Până în acea zi nu există comenzi.",
  fewDays: "Sunt necesare cel puțin două zile diferite cu comenzi.",
  noPhone: "Aici nu se poate citi un număr de telefon. Este dată țara?",
  noCountry: "Nu există o țară cu acest nume sau cod.",
};
