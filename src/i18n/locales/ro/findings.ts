import type { Translated } from "../../translate";
import type { findings as en } from "../en/findings";
import { checks } from "./checks";
import { cleaning } from "./cleaning";
import { importErrors } from "./import-errors";
import { listFindings } from "./lists";
import { reportFindings } from "./reports";

export const findings: Translated<typeof en> = {
  ...listFindings,
  ...reportFindings,
  check: checks.findings,
  erase: {
    elsewhere: {
      one: "Foaia {sheet} este a dumneavoastră și a rămas neatinsă: persoana mai este numită în {count} celulă.",
      few: "Foaia {sheet} este a dumneavoastră și a rămas neatinsă: persoana mai este numită în {count} celule.",
      other: "Foaia {sheet} este a dumneavoastră și a rămas neatinsă: persoana mai este numită în {count} de celule.",
    },
  },
  cleaning: cleaning.findings,
  import: importErrors.findings,
  orders: {
    client: {
      unknown: {
        one: "{count} comandă nu are un client cunoscut de bază; nu a fost numărată.",
        few: "{count} comenzi nu au un client cunoscut de bază; nu au fost numărate.",
        other: "{count} de comenzi nu au un client cunoscut de bază; nu au fost numărate.",
      },
    },
    date: {
      unreadable: {
        one: "{count} comandă nu are o dată lizibilă; nu a fost numărată.",
        few: "{count} comenzi nu au o dată lizibilă; nu au fost numărate.",
        other: "{count} de comenzi nu au o dată lizibilă; nu au fost numărate.",
      },
    },
    amount: {
      unreadable: {
        one: "{count} comandă nu are o sumă lizibilă; nu a fost numărată.",
        few: "{count} comenzi nu au o sumă lizibilă; nu au fost numărate.",
        other: "{count} de comenzi nu au o sumă lizibilă; nu au fost numărate.",
      },
    },
    old: "Ultima comandă este din {date}, așa că la {today} toți par inactivi. Dacă lista este dintr-o perioadă trecută, scrieți ultima ei zi la „Data analizei” în Setări.",
    later: {
      one: "{count} comandă este după data analizei și nu a fost numărată.",
      few: "{count} comenzi sunt după data analizei și nu au fost numărate.",
      other: "{count} de comenzi sunt după data analizei și nu au fost numărate.",
    },
  },
  view: { unfilled: "Coloana {column} este încă goală, așa că vizualizarea nu arată nimic deocamdată: o completează {name}." },
  settings: {
    wrong: "În Setări scrie acolo {value}, ceea ce nu se poate: s-a folosit {used}.",
    blank: "În Setări nu scrie nimic acolo: s-a folosit {used}.",
    order: "În Setări scrie acolo {value}, în afara ordinii față de valorile vecine: s-a folosit {used}.",
    zero: "În Setări toate valorile de acolo sunt zero: s-a folosit {used}.",
    never: "În Setări nu sunt și n-au fost niciodată patru praguri crescătoare: scorurile s-au dat prin countif.",
    map: {
      wrong: "În harta segmentelor scrie acolo {value}: s-a folosit „{used}”.",
      blank: "În harta segmentelor nu scrie nimic acolo: s-a folosit „{used}”.",
      rows: "În coloana R a hărții segmentelor scrie „{value}”, nu 5 până la 1, fiecare o dată: s-a folosit harta așa cum a fost corectă ultima oară.",
    },
  },
  xyz: {
    short: {
      one: "Doar {count} lună cu comenzi: e prea devreme pentru a vorbi de constanță.",
      few: "Doar {count} luni cu comenzi: e prea devreme pentru a vorbi de constanță.",
      other: "Doar {count} de luni cu comenzi: e prea devreme pentru a vorbi de constanță.",
    },
  },
  lifetime: {
    nbd: "Din comenzi nu se vede că pleacă cineva, deci modelul nu s-a putut ajusta: prognoza presupune că toți cumpără ca până acum.",
    none: "Prea puțini clienți au comandat din nou: nu există prognoză.",
    spend: "Valoarea comenzilor nu s-a putut modela: s-a folosit media proprie a fiecărui client.",
  },
  rfm: {
    coarse: {
      one: "Doar {count} client are comenzi: scorurile sunt aproximative.",
      few: "Doar {count} clienți au comenzi: scorurile sunt aproximative.",
      other: "Doar {count} de clienți au comenzi: scorurile sunt aproximative.",
    },
  },
  undo: {
    kept: {
      cell: "Modificat între timp, deci a rămas așa cum este.",
      more: {
        one: "Încă {count} celulă a fost modificată între timp și a rămas așa cum este.",
        few: "Încă {count} celule au fost modificate între timp și au rămas așa cum sunt.",
        other: "Încă {count} de celule au fost modificate între timp și au rămas așa cum sunt.",
      },
    },
  },
};
