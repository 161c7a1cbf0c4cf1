import type { Translated } from "../../translate";
import type { grid as en } from "../en/grid";

export const grid: Translated<typeof en> = {
  ascending: "Sortare de la A la Z",
  descending: "Sortare de la Z la A",
  clear: "Golește filtrul",
  all: "Selectează tot",
  blanks: "(Necompletate)",
  apply: "Aplică",
  filter: "Filtrul coloanei „{column}”",
  list: "Alegeți o valoare",
  search: "Căutare",
  tooMany: "Se copiază prea multe celule odată: cel mult {count}.",
  rowOutline: "Schița rândurilor",
  columnOutline: "Schița coloanelor",
  showRows: "Afișați rândurile {first}–{last}",
  hideRows: "Ascundeți rândurile {first}–{last}",
  showColumns: "Afișați coloanele {first}–{last}",
  hideColumns: "Ascundeți coloanele {first}–{last}",
  rowLevel: "Rânduri până la nivelul {level}",
  columnLevel: "Coloane până la nivelul {level}",
};
