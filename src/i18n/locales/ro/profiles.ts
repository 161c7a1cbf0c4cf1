import type { Translated } from "../../translate";
import type { profiles as en } from "../en/profiles";

export const profiles: Translated<typeof en> = {
  title: "Tipul afacerii",
  text: "Fiecare tip de afacere are coloane și valori de liste proprii. Adăugarea lor nu schimbă nimic din ce aveți.",
  chosen: "Tipul afacerii: {profile}",
  kinds: {
    services: { name: "Firmă de servicii", line: "Clienți, comenzi și contracte, fără adaosuri." },
    wholesale: { name: "Angro către magazine", line: "Suprafață comercială, segment de preț, mărci, frecvența cumpărărilor." },
    maker: { name: "Producător care cumpără materii prime", line: "Producție, utilaje, extindere, cum cumpără, alți furnizori." },
    shop: { name: "Magazin", line: "Patronimic, număr card, bonuri." },
    property: { name: "Agent imobiliar", line: "Imobil, camere, buget; cumpărători, vânzători, chiriași." },
    freelancer: { name: "Liber profesionist", line: "Forma scurtă: mai puține coloane la vedere." },
  },
  own: { line: "Salvat de dumneavoastră pe {date}." },
  pick: "Care?",
  file: "Dintr-un fișier",
  fileLine: "Un profil salvat ca fișier.",
  chooseFile: "Alegeți fișierul profilului",
  preview: {
    title: "Ce adaugă",
    columns: { one: "{count} coloană", few: "{count} coloane", other: "{count} de coloane" },
    values: { one: "{count} valoare de listă", few: "{count} valori de listă", other: "{count} de valori de listă" },
    nothing: "Baza are deja totul.",
    looking: "Se compară cu baza…",
  },
  add: "Adaugă în această bază",
  added: {
    title: "Adăugat în bază",
    columns: { one: "S-a adăugat {count} coloană.", few: "S-au adăugat {count} coloane.", other: "S-au adăugat {count} de coloane." },
    values: {
      one: "S-a adăugat {count} valoare de listă.",
      few: "S-au adăugat {count} valori de listă.",
      other: "S-au adăugat {count} de valori de listă.",
    },
    nothing: "Baza avea deja totul.",
  },
  save: {
    title: "Păstrați această bază ca profil propriu",
    text: "Coloanele și listele ei așa cum sunt acum, fără niciun client. Baza următoare poate începe cu ele.",
    name: "Nume",
    run: "Salvează profilul",
    done: "{name} este salvat. Vă este propus când faceți o bază nouă.",
    remembered: "Se păstrează doar pe acest calculator. Salvați fișierul ca să îl folosiți în altă parte.",
  },
  forget: "Uită {name}",
};
