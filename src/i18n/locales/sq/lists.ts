import type { Translated } from "../../translate";
import type { listFailures as enFailures, listFindings as enFindings, lists as en } from "../en/lists";

export const lists: Translated<typeof en> = {
  bar: "U vu re gjatë shkrimit",
  unlisted: {
    open: "Vlera «{value}» nuk është në listën «{list}».",
    near: "Vlera «{value}» nuk është në listën «{list}». Mos deshët të shkruani «{suggestion}»?",
    strict:
      "Vlera «{value}» nuk është në listën «{list}», prandaj nuk llogaritet. Zgjidhni një vlerë të listës ose shtojeni në fletën Listat.",
  },
  cells: { one: "{count} qelizë", other: "{count} qeliza" },
  renamed: {
    one: "«{from}» tani quhet «{to}». {count} qelizë ka ende «{from}».",
    other: "«{from}» tani quhet «{to}». {count} qeliza kanë ende «{from}».",
  },
  gone: {
    one: "Vlera «{value}» nuk është më në listën «{list}», por {count} qelizë e ka ende.",
    other: "Vlera «{value}» nuk është më në listën «{list}», por {count} qeliza e kanë ende.",
  },
  client: {
    text: "Ky klient mund të jetë tashmë në bazë: {client}.",
    named: "{name} mund të jetë tashmë në bazë: {client}.",
    owner: "Përgjegjës: {owner}.",
    more: { one: "Edhe {count} klient tjetër i ngjan.", other: "Edhe {count} klientë të tjerë i ngjajnë." },
  },
  buttons: {
    add: "Shtoje",
    use: "Përdor «{suggestion}»",
    carry: { one: "Ndrysho {count} qelizë", other: "Ndrysho {count} qeliza" },
    show: "Shfaq klientin",
    open: "Hap Listat",
    later: "Jo tani",
  },
  done: {
    added: "«{value}» tani është në listën «{list}».",
    carried: { one: "{count} qelizë u ndryshua në «{value}».", other: "{count} qeliza u ndryshuan në «{value}»." },
  },
};

export const listFailures: Translated<typeof enFailures> = {
  list: {
    value: {
      none: { happened: "Nuk u dha asnjë vlerë për listën.", todo: "Shkruani vlerën." },
      missing: {
        happened: "Vlera «{value}» nuk është as në listë, as në ndonjë qelizë.",
        todo: "Zgjidhni një vlerë që gjendet në fletën Listat.",
      },
      taken: {
        happened: "Lista e ka tashmë vlerën «{value}».",
        todo: "Zgjidhni një emër tjetër ose kërkoni që të dy vlerat të bëhen një.",
      },
      known: {
        happened: "«{value}» nuk mund të riemërtohet: prej saj llogaritet gjendja e kontratës.",
        todo: "Lëreni siç është ose shtoni një vlerë tjetër pranë saj.",
      },
    },
  },
};

export const listFindings: Translated<typeof enFindings> = {
  list: {
    value: { near: "«{value}» u shtua; ngjan shumë me «{suggestion}»." },
    views: "Pamjet e ruajtura mund të kërkojnë ende «{from}» në vend të «{to}»: shikojini dhe ruajini sërish.",
    stage: {
      colour: "«{colour}» i fazës «{stage}» nuk është ngjyrë: shkruajeni si #RRGGBB.",
      contrast: "Ngjyra e dytë e fazës «{stage}» ({colour}) lexohet me vështirësi mbi të parën: përdoret vetëm për kornizën.",
      stays: "Faza «{stage}» është ende te Listat: fshijeni rreshtin e saj nëse nuk ju duhet më.",
    },
  },
};
