import type { Translated } from "../../translate";
import type { grid as en } from "../en/grid";

export const grid: Translated<typeof en> = {
  ascending: "Rendit A–Zh",
  descending: "Rendit Zh–A",
  clear: "Hiq filtrin",
  all: "Zgjidhi të gjitha",
  blanks: "(Bosh)",
  apply: "Zbato",
  filter: "Filtri i kolonës «{column}»",
  list: "Zgjidh një vlerë",
  search: "Kërko",
  tooMany: "Po kopjohen tepër qeliza njëherësh: më së shumti {count}.",
  rowOutline: "Grupet e rreshtave",
  columnOutline: "Grupet e kolonave",
  showRows: "Shfaq rreshtat {first} deri në {last}",
  hideRows: "Fshih rreshtat {first} deri në {last}",
  showColumns: "Shfaq kolonat {first} deri në {last}",
  hideColumns: "Fshih kolonat {first} deri në {last}",
  rowLevel: "Rreshtat deri në nivelin {level}",
  columnLevel: "Kolonat deri në nivelin {level}",
};
