import type { Translated } from "../../translate";
import type { listFailures as enFailures, listFindings as enFindings, lists as en } from "../en/lists";

export const lists: Translated<typeof en> = {
  bar: "Observat în timp ce scriați",
  unlisted: {
    open: "Valoarea „{value}” nu este în lista „{list}”.",
    near: "Valoarea „{value}” nu este în lista „{list}”. Ați vrut să scrieți „{suggestion}”?",
    strict:
      "Valoarea „{value}” nu este în lista „{list}”, deci nu se ia în calcul. Alegeți o valoare din listă sau adăugați-o în foaia Liste.",
  },
  cells: { one: "{count} celulă", few: "{count} celule", other: "{count} de celule" },
  renamed: {
    one: "„{from}” se numește acum „{to}”. {count} celulă conține încă „{from}”.",
    few: "„{from}” se numește acum „{to}”. {count} celule conțin încă „{from}”.",
    other: "„{from}” se numește acum „{to}”. {count} de celule conțin încă „{from}”.",
  },
  gone: {
    one: "Valoarea „{value}” nu mai este în lista „{list}”, dar {count} celulă încă o conține.",
    few: "Valoarea „{value}” nu mai este în lista „{list}”, dar {count} celule încă o conțin.",
    other: "Valoarea „{value}” nu mai este în lista „{list}”, dar {count} de celule încă o conțin.",
  },
  client: {
    text: "Acest client poate exista deja: {client}.",
    named: "{name} poate exista deja: {client}.",
    owner: "Responsabil: {owner}.",
    more: {
      one: "Mai seamănă {count} client.",
      few: "Mai seamănă {count} clienți.",
      other: "Mai seamănă {count} de clienți.",
    },
  },
  buttons: {
    add: "Adaugă",
    use: "Folosește „{suggestion}”",
    carry: { one: "Modifică {count} celulă", few: "Modifică {count} celule", other: "Modifică {count} de celule" },
    show: "Arată clientul",
    open: "Deschide Liste",
    later: "Nu acum",
  },
  done: {
    added: "„{value}” este acum în lista „{list}”.",
    carried: {
      one: "{count} celulă a devenit „{value}”.",
      few: "{count} celule au devenit „{value}”.",
      other: "{count} de celule au devenit „{value}”.",
    },
  },
};

export const listFailures: Translated<typeof enFailures> = {
  list: {
    value: {
      none: { happened: "Nu s-a dat nicio valoare pentru listă.", todo: "Scrieți valoarea." },
      missing: {
        happened: "Valoarea „{value}” nu este nici în listă, nici în vreo celulă.",
        todo: "Alegeți o valoare care se află în foaia Liste.",
      },
      taken: {
        happened: "Lista are deja valoarea „{value}”.",
        todo: "Alegeți alt nume sau cereți ca cele două valori să devină una.",
      },
      known: {
        happened: "„{value}” nu poate fi redenumită: din ea se calculează starea contractului.",
        todo: "Lăsați-o așa cum este sau adăugați altă valoare lângă ea.",
      },
    },
  },
};

export const listFindings: Translated<typeof enFindings> = {
  list: {
    value: { near: "„{value}” a fost adăugată; seamănă mult cu „{suggestion}”." },
    views: "Vizualizările salvate mai pot căuta „{from}” în loc de „{to}”: verificați-le și salvați-le din nou.",
    stage: {
      colour: "„{colour}” de la etapa „{stage}” nu este o culoare: scrieți-o ca #RRGGBB.",
      contrast: "A doua culoare a etapei „{stage}” ({colour}) se citește greu pe prima: rămâne doar pentru chenar.",
      stays: "Etapa „{stage}” este încă în foaia Liste: ștergeți-i rândul dacă nu mai e necesară.",
    },
  },
};
