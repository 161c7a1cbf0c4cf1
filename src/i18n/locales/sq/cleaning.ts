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
  findings: {
    phone: {
      unreadable: {
        one: "{field}: {count} telefon nuk u lexua dot dhe mbeti siç ishte (rreshti {row}: {example}).",
        other: "{field}: {count} telefona nuk u lexuan dot dhe mbetën siç ishin (i pari në rreshtin {row}: {example}).",
      },
      invalid: {
        one: "{field}: {count} telefon nuk ngjan me numrat e vendit të vet (rreshti {row}: {example}).",
        other: "{field}: {count} telefona nuk ngjajnë me numrat e vendit të tyre (i pari në rreshtin {row}: {example}).",
      },
    },
    email: {
      unreadable: {
        one: "{field}: {count} vlerë nuk është adresë emaili (rreshti {row}: {example}).",
        other: "{field}: {count} vlera nuk janë adresa emaili (e para në rreshtin {row}: {example}).",
      },
      typo: {
        one: "{field}: {count} adresë emaili duket e shtypur gabim (rreshti {row}: {example}, ndoshta {suggestion}).",
        other: "{field}: {count} adresa emaili duken të shtypura gabim (e para në rreshtin {row}: {example}, ndoshta {suggestion}).",
      },
      several: {
        one: "{field}: {count} qelizë ka disa adresa emaili (rreshti {row}: {example}).",
        other: "{field}: {count} qeliza kanë disa adresa emaili (e para në rreshtin {row}: {example}).",
      },
    },
    yesNo: {
      unknown: {
        one: "{field}: {count} vlerë nuk është as «po», as «jo» dhe mbeti siç ishte (rreshti {row}: {example}).",
        other: "{field}: {count} vlera nuk janë as «po», as «jo» dhe mbetën siç ishin (e para në rreshtin {row}: {example}).",
      },
    },
    list: {
      near: {
        one: "{field}: {count} vlerë është pothuajse si një e listës (rreshti {row}: {example}, ndoshta {suggestion}).",
        other: "{field}: {count} vlera janë pothuajse si ato të listës (e para në rreshtin {row}: {example}, ndoshta {suggestion}).",
      },
    },
  },
};
