import type { Translated } from "../../translate";
import type { summaries as en } from "../en/summaries";

/** Foile Sinteză și Privire de ansamblu. */
export const summaries: Translated<typeof en> = {
  figures: {
    count: "Numere",
    counta: "Celule completate",
    sum: "Suma",
    average: "Media",
    max: "Cel mai mare",
    min: "Cel mai mic",
    product: "Produsul",
    stdev: "Abaterea standard (eșantion)",
    stdevp: "Abaterea standard (toate)",
    var: "Varianța (eșantion)",
    varp: "Varianța (toate)",
  },
  title: "{column} în foaia {sheet}",
  visible: "Rândurile vizibile",
  all: "Toate rândurile",
  share: "Pondere",
  total: "În total",
  blank: "(necompletat)",
  quarter: "{year}, trimestrul {quarter}",
  by: { month: "{column}: luna", quarter: "{column}: trimestrul", year: "{column}: anul" },
  hint: {
    figures: "Cifrele urmează filtrul foii {sheet}.",
    all: {
      one: "{date}: {count} rând, fără filtru.",
      few: "{date}: {count} rânduri, fără filtru.",
      other: "{date}: {count} de rânduri, fără filtru.",
    },
    filtered: {
      one: "{date}: {visible} din {count} rând vizibil. {filter}.",
      few: "{date}: {visible} din {count} rânduri vizibile. {filter}.",
      other: "{date}: {visible} din {count} de rânduri vizibile. {filter}.",
    },
    noRecords: "Rândurile sunt prea multe pentru a fi înșirate: rămân doar grupurile.",
    rebuilt: "Foaia se reface la fiecare rulare: nu scrieți nimic aici.",
  },
};
