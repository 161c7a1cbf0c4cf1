import type { Translated } from "../../translate";
import type { keeping as en } from "../en/keeping";

export const keeping: Translated<typeof en> = {
  copy: { name: "Kopje e librit të punës" },
  archive: {
    label: "Arkivo",
    text: "Klientët e arkivuar nuk dalin te pamjet e përditshme («Klientët e mi», «Për t’u telefonuar», «Të heshtur»…); porositë dhe shifrat e tyre mbeten në çdo analizë.",
    done: { one: "U arkivua {count} klient.", other: "U arkivuan {count} klientë." },
  },
  restore: { label: "Ktheje nga arkivi", done: { one: "U kthye {count} klient.", other: "U kthyen {count} klientë." } },
  erase: {
    label: "Fshi të dhënat e një personi",
    text: "Të fshihen të dhënat e {client}? Emri, telefonat, emaili, adresa, datëlindja, shënimet, personat e kontaktit dhe çka thonë ditarët për ta fshihen përgjithmonë. Porositë, shumat dhe datat mbeten nën emrin «I fshirë {code}». Kjo nuk mund të zhbëhet, e as hapat para saj.",
    button: "Fshi përgjithmonë",
    name: "I fshirë {code}",
    done: "{code} u fshi; shifrat mbetën.",
  },
};
