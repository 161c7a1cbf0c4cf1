import type { Translated } from "../../translate";
import type { functions as en, reasons as enReasons } from "../en/functions";

/** Funksionet për formula, siç i tregon Excel-i gjatë shkrimit; çdo përshkrim me jo më shumë se 128 shenja. */
export const functions: Translated<typeof en> = {
  RFMSCORE: {
    description: "Pikë nga 1 në 5: sa të pesta të të gjitha vlerave janë më të ulëta. Jepni një gamë për të vlerësuar gjithë listën.",
    parameters: {
      value: { name: "vlera", description: "Numri ose gama që vlerësohet: ditë nga porosia e fundit, numri i porosive ose shuma." },
      values: { name: "të_gjitha_vlerat", description: "Numrat e të gjithë klientëve që kanë porositur." },
      falling: { name: "më_pak_më_mirë", description: "TRUE kur më pak është më mirë, si ditët nga porosia e fundit; pa të merret FALSE." },
    },
  },
  ABCCLASS: {
    description: "Klasa A, B ose C sipas pjesës së totalit që sjellin klientët më të mëdhenj. Jepni një gamë për gjithë listën.",
    parameters: {
      value: { name: "vlera", description: "Njëra nga vlerat ose një gamë e tyre: të ardhurat, fitimi ose numri i porosive." },
      values: { name: "të_gjitha_vlerat", description: "Vlerat e të gjithë klientëve që kanë porositur." },
      cutA: { name: "kufiri_A", description: "Pjesa e totalit ku mbaron A: 75%, nëse nuk jepet." },
      cutB: { name: "kufiri_B", description: "Pjesa e totalit ku mbaron B: 95%, nëse nuk jepet." },
    },
  },
  XYZCLASS: {
    description: "Klasa X, Y ose Z sipas rregullsisë së blerjeve: shmangia standarde e të ardhurave mujore ndaj mesatares së tyre.",
    parameters: {
      months: { name: "muajt", description: "Të ardhurat nga klienti muaj pas muaji; qeliza bosh është muaj pa shitje." },
      cutX: { name: "kufiri_X", description: "Luhatja deri ku klienti është X: 0,5, nëse nuk jepet." },
      cutY: { name: "kufiri_Y", description: "Luhatja deri ku klienti është Y: 1, nëse nuk jepet." },
    },
  },
  DAYSSILENT: {
    description: "Sa ditë kanë kaluar nga porosia e fundit e klientit.",
    parameters: {
      orderDates: { name: "datat_e_porosive", description: "Datat e porosive të klientit; ato pas ditës së dhënë nuk numërohen." },
      asOf: { name: "deri_më", description: "Dita deri kur numërohet, zakonisht TODAY()." },
    },
  },
  NEXTORDER: {
    description: "Dita kur pritet porosia tjetër: e fundit plus mediana e intervaleve. Caktoni për qelizën formatin e datës.",
    parameters: {
      orderDates: { name: "datat_e_porosive", description: "Datat e porosive të klientit, të paktën dy të ndryshme." },
    },
  },
  PHONE: {
    description: "Numri i telefonit në trajtë ndërkombëtare, siç e mban baza e klientëve.",
    parameters: {
      phone: { name: "telefoni", description: "Numri siç është shkruar; nëse në qelizë ka disa, merret i pari." },
      country: { name: "shteti", description: "Shteti i numrit, me emër ose kod (AL); nuk duhet kur numri fillon me +." },
    },
  },
};

export const reasons: Translated<typeof enReasons> = {
  noNumber: "Jepni këtu një numër ose një qelizë me numër.",
  noNumbers: "Në këtë gamë nuk ka numra.",
  notAmong: "Kjo vlerë nuk është mes vlerave të të gjithë klientëve.",
  cuts: "Kufijtë duhet të jenë mbi zero dhe i dyti mbi të parin.",
  noDay: "Jepni ditën deri kur numërohet, p.sh. TODAY().",
  noOrders: "Deri atë ditë nuk ka porosi.",
  fewDays: "Duhen të paktën dy ditë të ndryshme porosish.",
  noPhone: "Këtu nuk lexohet dot numër telefoni. A është dhënë shteti?",
  noCountry: "Nuk ka shtet me këtë emër ose kod.",
};
