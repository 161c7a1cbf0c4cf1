import type { Translated } from "../../translate";
import type { funnel as en } from "../en/funnel";

export const funnel: Translated<typeof en> = {
  title: "Pâlnia vânzărilor la {date}",
  hint: "Au ajuns: clienții aflați la această etapă sau mai departe; cei pierduți, atât cât arată jurnalul de modificări.",
  logged: {
    one: "Zile în etapă: mediana duratelor încheiate, din {count} schimbare din jurnalul de modificări.",
    few: "Zile în etapă: mediana duratelor încheiate, din {count} schimbări din jurnalul de modificări.",
    other: "Zile în etapă: mediana duratelor încheiate, din {count} de schimbări din jurnalul de modificări.",
  },
  unlogged: "Zilele în etapă apar cu timpul: de acum schimbările de etapă se păstrează în jurnalul de modificări.",
  soFar: "Zile până acum: mediana celor aflați acum aici, dacă se știe de când; arată unde se blochează clienții.",
  times: "Cât durează o etapă",
  way: "Cât de departe au ajuns clienții",
  chart: "Clienți pe etape",
  reasons: "De ce s-au pierdut comenzile",
  reasonsChart: "Valoare pierdută, pe motive",
  noReasons: "Nu s-a pierdut nicio comandă.",
  column: { reason: "Motiv", orders: "Comenzi", clients: "Clienți", amount: "Sumă", share: "Ponderea comenzilor" },
  log: { typed: "introdus", imported: "import", seen: "observat la calcul", renamed: "etapă redenumită" },
  foot: "Bara întreagă: au ajuns; partea închisă: sunt acum aici; procentul: au trecut la etapa următoare. Apăsați o etapă pentru a vedea doar acești clienți.",
  bar: "{stage}: au ajuns {reached}, acum aici {now}",
};
