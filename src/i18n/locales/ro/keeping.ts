import type { Translated } from "../../translate";
import type { keeping as en } from "../en/keeping";

export const keeping: Translated<typeof en> = {
  copy: { name: "Copie a registrului" },
  archive: {
    label: "Arhivează",
    text: "Clienții arhivați nu apar în vizualizările de zi cu zi („Clienții mei”, „De sunat”, „Inactivi”…); comenzile și cifrele lor rămân în toate analizele.",
    done: {
      one: "A fost arhivat {count} client.",
      few: "Au fost arhivați {count} clienți.",
      other: "Au fost arhivați {count} de clienți.",
    },
  },
  restore: {
    label: "Scoate din arhivă",
    done: {
      one: "A fost scos din arhivă {count} client.",
      few: "Au fost scoși din arhivă {count} clienți.",
      other: "Au fost scoși din arhivă {count} de clienți.",
    },
  },
  erase: {
    label: "Șterge datele unei persoane",
    text: "Ștergeți datele clientului {client}? Numele, telefoanele, e-mailul, adresa, ziua de naștere, notele, persoanele de contact și ce spun jurnalele despre ei dispar definitiv. Comenzile, sumele și datele calendaristice rămân, sub numele „Șters {code}”. Nu se poate anula, și nici pașii dinainte.",
    button: "Șterge definitiv",
    name: "Șters {code}",
    done: "Datele clientului {code} au fost șterse; cifrele rămân.",
  },
};
