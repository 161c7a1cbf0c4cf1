import type { Translated } from "../../translate";
import type { workbench as english } from "../en/workbench";

export const workbench: Translated<typeof english> = {
  title: "Banc de probă pentru Baza de clienți",
  preview: "Aceasta este o previzualizare, nu Excel: formulele, tabelele și diagramele merg ca în Excel, dar nu totul se găsește aici.",
  excel: "Ca să o folosiți în Excel, rulați {command} în dosarul proiectului.",
  file: { menu: "Fișier", new: "Nou", open: "Deschide…", save: "Salvează", name: "Numele registrului" },
  ribbon: { commands: "Comenzile programului de completare", working: "{command}: în lucru…" },
  formula: { name: "Caseta de nume", bar: "Bara de formule", enter: "Introdu", cancel: "Renunță" },
  sheets: { tabs: "Foi", add: "Foaie nouă", rename: "Redenumește", delete: "Șterge", hide: "Ascunde", name: "Numele foii" },
  pane: { title: "Panoul programului de completare", close: "Închide panoul", resize: "Lățimea panoului" },
  settings: { language: "Limbă", theme: "Temă", light: "Luminoasă", dark: "Întunecată", contrast: "Contrast ridicat" },
  dialog: { ok: "OK", cancel: "Renunță", yes: "Da", no: "Nu", close: "Închide" },
  unsaved: { question: "„{name}” are modificări nesalvate. Continuați fără salvare?", discard: "Nu salva", save: "Salvează" },
  opened: "„{name}” este deschis.",
  saved: "„{name}” a fost salvat în descărcări.",
  charts: "Diagramele de pe această foaie",
  failures: {
    file: {
      empty: "„{name}” este gol: nu este nimic de deschis.",
      broken: "„{name}” nu a putut fi citit: este deteriorat sau nu este nici registru, nici fișier CSV.",
      encrypted: "„{name}” este protejat cu parolă. Salvați-l fără parolă și deschideți-l din nou.",
      oldFormat: "„{name}” are formatul vechi .xls. Salvați-l ca .xlsx și deschideți-l din nou.",
      tooLarge: "„{name}” este prea mare pentru a fi deschis aici.",
    },
    rule: "Valoarea nu respectă regula acestei celule.",
    goOn: "O păstrați totuși?",
    protected: "Foaia este protejată: eliminați protecția înainte de a o modifica.",
    sheetName: "Numele foii are între 1 și 31 de caractere, fără : \\ / ? * [ ], și nu se repetă.",
    address: "„{address}” nu este nici adresă, nici nume în acest registru.",
    command: "{command} a eșuat: {message}",
    unknown: "Nu s-a putut și nimic nu s-a schimbat: {message}",
  },
};
