import type { Translated } from "../../translate";
import type { results as en } from "../en/results";

/** Fjalët e fletëve të rezultateve (RFM, ABC). */
export const results: Translated<typeof en> = {
  rfmR: {
    champions: "Kampionë",
    potentialLoyalist: "Besnikë të mundshëm",
    loyalCustomers: "Klientë besnikë",
    promising: "Premtues",
    newCustomers: "Klientë të rinj",
    cantLoseThem: "Nuk duhen humbur",
    atRisk: "Në rrezik",
    needAttention: "Kërkojnë vëmendje",
    aboutToSleep: "Drejt përgjumjes",
    lost: "Të humbur",
    others: "Të tjerë",
  },
  column: {
    revenue: "Të ardhura",
    margin: "Fitimi",
    orders: "Porosi",
    clients: "Klientë",
    share: "Pjesa",
    accumulated: "Pjesa e grumbulluar",
    clientShare: "Pjesa e klientëve",
  },
  rfm: {
    title: "RFM më {date}",
    hint: {
      one: "{count} klient me porosi. Fleta ndërtohet nga e para në çdo llogaritje: mos shkruani asgjë këtu.",
      other: "{count} klientë me porosi. Fleta ndërtohet nga e para në çdo llogaritje: mos shkruani asgjë këtu.",
    },
    coarse: {
      one: "Vetëm {count} klient me porosi: pikët janë të përafërta.",
      other: "Vetëm {count} klientë me porosi: pikët janë të përafërta.",
    },
    ntile: "Grupe të barabarta (NTILE): klientë me vlera të njëjta mund të kenë pikë të ndryshme.",
    map: {
      clients: "Klientët sipas R (rreshtat) dhe FM (kolonat)",
      revenue: "Të ardhurat sipas R (rreshtat) dhe FM (kolonat)",
      corner: "R \\ FM",
    },
    segments: "Segmentet",
    chart: "Klientët sipas segmentit",
    cuts: "Kufijtë që dolën",
    why: {
      R: {
        one: "R {score} sepse porosia e fundit ishte {count} ditë më parë",
        other: "R {score} sepse porosia e fundit ishte {count} ditë më parë",
      },
      F: { one: "F {score} sepse ka {count} porosi", other: "F {score} sepse ka {count} porosi" },
      M: { other: "M {score} sepse shuma është {value}" },
      cut: "{reason}; kufiri {cut}",
      none: "asnjë porosi deri më {date}",
    },
  },
  abc: {
    title: { revenue: "ABC sipas të ardhurave më {date}", margin: "ABC sipas fitimit më {date}", orders: "ABC sipas porosive më {date}" },
    hint: "A deri në {a} %, B deri në {b} % sipas pjesës së grumbulluar para klientit. Fleta ndërtohet nga e para në çdo llogaritje: mos shkruani asgjë këtu.",
    classes: "Klasat",
    class: "Klasa",
    chart: "Pareto: pjesa e grumbulluar, klientët më të mëdhenj të parët",
  },
  beside: {
    formulas: "Formula pranë klientëve: {columns}. Rillogariten me çdo ndryshim; kjo fletë është më {date}.",
    values: "Vlera pranë klientëve: {columns}, më {date}. I rifreskon analiza e ardhshme.",
  },
  calculated: { asOf: "Bazë e madhe: kolonat e llogaritura janë vlera më {date}; çdo import i rifreskon." },
};
