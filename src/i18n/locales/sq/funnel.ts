import type { Translated } from "../../translate";
import type { funnel as en } from "../en/funnel";

export const funnel: Translated<typeof en> = {
  title: "Hinka e shitjes më {date}",
  hint: "Arritën: klientët që janë në këtë fazë ose më tej; të humburit, aq sa tregon ditari i ndryshimeve.",
  logged: {
    one: "Ditë në fazë: mediana e qëndrimeve të mbyllura, nga {count} ndryshim në ditarin e ndryshimeve.",
    other: "Ditë në fazë: mediana e qëndrimeve të mbyllura, nga {count} ndryshime në ditarin e ndryshimeve.",
  },
  unlogged: "Ditët në fazë vijnë me kohën: tani e tutje ndryshimet e fazës ruhen në ditarin e ndryshimeve.",
  soFar: "Ditë deri tani: mediana e atyre që janë tani këtu, kur dihet që nga kur; tregon ku ngecin klientët.",
  times: "Sa zgjat një fazë",
  way: "Sa larg arritën klientët",
  chart: "Klientët sipas fazës",
  reasons: "Pse humbën porositë",
  reasonsChart: "Shuma e humbur sipas arsyes",
  noReasons: "Asnjë porosi nuk humbi.",
  column: { reason: "Arsyeja", orders: "Porositë", clients: "Klientët", amount: "Shuma", share: "Pjesa e porosive" },
  log: { typed: "shkruar", imported: "import", seen: "vënë re gjatë llogaritjes", renamed: "faza u riemërtua" },
  foot: "Shiriti i plotë: arritën; pjesa e errët: janë tani këtu; përqindja: vazhduan në fazën tjetër. Shtypni një fazë për të parë vetëm këta klientë.",
  bar: "{stage}: arritën {reached}, tani këtu {now}",
};
