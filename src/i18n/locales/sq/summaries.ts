import type { Translated } from "../../translate";
import type { summaries as en } from "../en/summaries";

/** Fletët Përmbledhje dhe Pasqyra. */
export const summaries: Translated<typeof en> = {
  figures: {
    count: "Numra",
    counta: "Qeliza të plotësuara",
    sum: "Shuma",
    average: "Mesatarja",
    max: "Më e madhja",
    min: "Më e vogla",
    product: "Prodhimi",
    stdev: "Shmangia standarde (mostër)",
    stdevp: "Shmangia standarde (të gjitha)",
    var: "Varianca (mostër)",
    varp: "Varianca (të gjitha)",
  },
  title: "{column} në fletën {sheet}",
  visible: "Rreshtat e dukshëm",
  all: "Të gjithë rreshtat",
  share: "Pjesa",
  total: "Gjithsej",
  blank: "(bosh)",
  quarter: "{year}, tremujori {quarter}",
  by: { month: "{column}: muaji", quarter: "{column}: tremujori", year: "{column}: viti" },
  hint: {
    figures: "Shifrat ndjekin filtrin e fletës {sheet}.",
    all: { one: "{date}: {count} rresht, pa filtër.", other: "{date}: {count} rreshta, pa filtër." },
    filtered: {
      one: "{date}: duket {visible} nga {count} rresht. {filter}.",
      other: "{date}: duken {visible} nga {count} rreshta. {filter}.",
    },
    noRecords: "Rreshtat janë shumë për t’i renditur: grupet qëndrojnë vetëm.",
    rebuilt: "Fleta ndërtohet përsëri në çdo nisje: mos shkruani asgjë këtu.",
  },
};
