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
      one: "Fleta {sheet} është e juaja dhe nuk u prek: personi përmendet ende në {count} qelizë të saj.",
      other: "Fleta {sheet} është e juaja dhe nuk u prek: personi përmendet ende në {count} qeliza të saj.",
    },
  },
  cleaning: cleaning.findings,
  import: importErrors.findings,
  orders: {
    client: {
      unknown: {
        one: "{count} porosi nuk ka klient që baza e njeh; nuk u numërua.",
        other: "{count} porosi nuk kanë klient që baza e njeh; nuk u numëruan.",
      },
    },
    date: {
      unreadable: {
        one: "{count} porosi nuk ka datë të lexueshme; nuk u numërua.",
        other: "{count} porosi nuk kanë datë të lexueshme; nuk u numëruan.",
      },
    },
    amount: {
      unreadable: {
        one: "{count} porosi nuk ka shumë të lexueshme; nuk u numërua.",
        other: "{count} porosi nuk kanë shumë të lexueshme; nuk u numëruan.",
      },
    },
    old: "Porosia e fundit është e datës {date}, prandaj më {today} të gjithë duken të heshtur. Nëse lista është e një kohe tjetër, shkruani ditën e saj të fundit si «Data e analizës» te Cilësimet.",
    later: {
      one: "{count} porosi është pas datës së analizës dhe nuk u numërua.",
      other: "{count} porosi janë pas datës së analizës dhe nuk u numëruan.",
    },
  },
  view: { unfilled: "Kolona {column} është ende bosh, prandaj pamja s’tregon gjë hëpërhë: e plotëson {name}." },
  settings: {
    wrong: "Te Cilësimet aty është {value}, që nuk pranohet: në vend të saj u mor {used}.",
    blank: "Te Cilësimet aty është bosh: u mor {used}.",
    order: "Te Cilësimet aty është {value}, jashtë radhës me vlerat fqinje: në vend të saj u mor {used}.",
    zero: "Te Cilësimet aty janë të gjitha zero: në vend të tyre u mor {used}.",
    never: "Te Cilësimet nuk ka e nuk ka pasur katër kufij në rritje: pikët u dhanë sipas countif.",
    map: {
      wrong: "Në hartën e segmenteve aty është {value}: në vend të saj u mor «{used}».",
      blank: "Në hartën e segmenteve aty është bosh: u mor «{used}».",
      rows: "Në kolonën R të hartës së segmenteve shkruhet «{value}», jo 5 deri në 1, secila një herë: u mor harta siç ishte e saktë herën e fundit.",
    },
  },
  xyz: {
    short: {
      one: "Vetëm {count} muaj me porosi: është herët të flitet për rregullsi.",
      other: "Vetëm {count} muaj me porosi: është herët të flitet për rregullsi.",
    },
  },
  lifetime: {
    nbd: "Porositë nuk tregojnë se klientët largohen, ndaj modeli nuk u përshtat: parashikimi merr se të gjithë blejnë si më parë.",
    none: "Shumë pak klientë porositën sërish: nuk ka parashikim.",
    spend: "Vlera e porosive nuk u modelua dot: u mor mesatarja e vetë çdo klienti.",
  },
  rfm: {
    coarse: {
      one: "Vetëm {count} klient ka porosi: pikët janë të përafërta.",
      other: "Vetëm {count} klientë kanë porosi: pikët janë të përafërta.",
    },
  },
  undo: {
    kept: {
      cell: "U ndryshua më pas, prandaj u la siç është.",
      more: {
        one: "Edhe {count} qelizë u ndryshua më pas dhe u la siç është.",
        other: "Edhe {count} qeliza u ndryshuan më pas dhe u lanë siç janë.",
      },
    },
  },
};
