import type { Translated } from "../../translate";
import type { results as en } from "../en/results";

/** Cuvintele de pe foile de rezultate (RFM, ABC). */
export const results: Translated<typeof en> = {
  rfmR: {
    champions: "Campioni",
    potentialLoyalist: "Potențial fideli",
    loyalCustomers: "Clienți fideli",
    promising: "Promițători",
    newCustomers: "Clienți noi",
    cantLoseThem: "Nu trebuie pierduți",
    atRisk: "În pericol",
    needAttention: "Cer atenție",
    aboutToSleep: "Pe cale să adoarmă",
    lost: "Pierduți",
    others: "Alții",
  },
  column: {
    revenue: "Vânzări",
    margin: "Profit",
    orders: "Comenzi",
    clients: "Clienți",
    share: "Pondere",
    accumulated: "Pondere cumulată",
    clientShare: "Ponderea clienților",
  },
  rfm: {
    title: "RFM la {date}",
    hint: {
      one: "{count} client cu comenzi. Foaia se reface la fiecare calcul: nu scrieți nimic aici.",
      few: "{count} clienți cu comenzi. Foaia se reface la fiecare calcul: nu scrieți nimic aici.",
      other: "{count} de clienți cu comenzi. Foaia se reface la fiecare calcul: nu scrieți nimic aici.",
    },
    coarse: {
      one: "Doar {count} client cu comenzi: scorurile sunt aproximative.",
      few: "Doar {count} clienți cu comenzi: scorurile sunt aproximative.",
      other: "Doar {count} de clienți cu comenzi: scorurile sunt aproximative.",
    },
    ntile: "Grupe egale (NTILE): clienți cu valori egale pot avea scoruri diferite.",
    map: { clients: "Clienți după R (rânduri) și FM (coloane)", revenue: "Vânzări după R (rânduri) și FM (coloane)", corner: "R \\ FM" },
    segments: "Segmente",
    chart: "Clienți pe segmente",
    cuts: "Pragurile rezultate",
    why: {
      R: {
        one: "R {score} pentru că ultima comandă a fost acum {count} zi",
        few: "R {score} pentru că ultima comandă a fost acum {count} zile",
        other: "R {score} pentru că ultima comandă a fost acum {count} de zile",
      },
      F: {
        one: "F {score} pentru că are {count} comandă",
        few: "F {score} pentru că are {count} comenzi",
        other: "F {score} pentru că are {count} de comenzi",
      },
      M: { other: "M {score} pentru că suma este {value}" },
      cut: "{reason}; prag {cut}",
      none: "nicio comandă până la {date}",
    },
  },
  abc: {
    title: { revenue: "ABC după vânzări la {date}", margin: "ABC după profit la {date}", orders: "ABC după comenzi la {date}" },
    hint: "A până la {a} %, B până la {b} % după ponderea cumulată înaintea clientului. Foaia se reface la fiecare calcul: nu scrieți nimic aici.",
    classes: "Clase",
    class: "Clasă",
    chart: "Pareto: ponderea cumulată, întâi clienții cei mai mari",
  },
  beside: {
    formulas: "Formule lângă clienți: {columns}. Se recalculează la orice modificare; foaia aceasta este la {date}.",
    values: "Valori lângă clienți: {columns}, la {date}. Le reînnoiește următoarea analiză.",
  },
  calculated: { asOf: "Bază mare: coloanele calculate sunt valori la {date}; fiecare import le actualizează." },
};
