import type { Translated } from "../../translate";
import type { pane as english } from "../en/pane";

export const pane: Translated<typeof english> = {
  loading: "Se citește registrul…",
  start: {
    title: "Clienții dumneavoastră, în ordine",
    text: "Acest registru devine o bază de clienți: clienți, comenzi și contracte în tabele pe care le puteți filtra, sorta și analiza.",
    privacy: "Totul rămâne în acest registru. Foile dumneavoastră nu sunt atinse.",
    empty: { title: "Începe cu o bază goală", text: "Foi cu titluri, liste și totaluri, gata de completat." },
    import: { title: "Importă o listă", text: "Un fișier Excel sau CSV ori o foaie din acest registru devine clienți și comenzi." },
    sample: { title: "Vezi mai întâi un exemplu", text: "Aceeași bază cu 60 de clienți inventați și 400 de comenzi." },
  },
  tabs: { label: "Părțile bazei de clienți", views: "Vizualizări", client: "Client", analyse: "Analiză", base: "Bază" },
  analyse: {
    noOrders: {
      title: "Încă nu există comenzi",
      text: "Analiza are nevoie de comenzi cu client, dată și sumă. Importați-le din fila „Bază” sau scrieți-le în foaia Comenzi.",
    },
  },
  base: {
    title: "Această bază",
    tables: "Ce conține",
    open: "Deschide foaia „{sheet}”",
    import: {
      title: "Importă o listă",
      text: "Clienți, comenzi, servicii, persoane de contact sau contracte. Ce există deja se actualizează, nu se dublează.",
    },
  },
  run: {
    working: "Se lucrează…",
    cancel: "Renunță",
    cancelling: "Se oprește după acest pas…",
    back: "Înapoi",
    again: "Încearcă din nou",
    goTo: "Mergi la foaie",
    undo: "Anulează",
    lastAction: "Ultima: {action}",
    failed: "Nu a reușit",
    tooEarly: "Este prea devreme",
    findings: { one: "{count} observație", few: "{count} observații", other: "{count} de observații" },
    more: { one: "și încă {count}", few: "și încă {count}", other: "și încă {count}" },
  },
  progress: {
    reading: "Se citește registrul",
    thinking: "Se calculează",
    writing: "Se scrie",
    undoing: "Se anulează modificările",
    rows: "{done} din {total}",
  },
  results: {
    createBase: {
      title: "Baza este gata",
      text: { one: "A fost creat {count} tabel.", few: "Au fost create {count} tabele.", other: "Au fost create {count} de tabele." },
    },
    import: {
      title: "Lista a fost importată",
      created: { one: "{count} nouă", few: "{count} noi", other: "{count} noi" },
      updated: { one: "{count} actualizată", few: "{count} actualizate", other: "{count} actualizate" },
      same: { one: "{count} neschimbată", few: "{count} neschimbate", other: "{count} neschimbate" },
      skipped: { one: "{count} omisă", few: "{count} omise", other: "{count} omise" },
      nothing: "Tot ce este în această listă era deja în bază.",
    },
    rfm: {
      title: { one: "{count} client evaluat", few: "{count} clienți evaluați", other: "{count} de clienți evaluați" },
      text: "Segmentul și notele stau lângă fiecare client.",
    },
    abc: {
      title: { one: "{count} client clasificat", few: "{count} clienți clasificați", other: "{count} de clienți clasificați" },
      text: "Clasa stă lângă fiecare client.",
    },
    undo: { title: "Anulat" },
  },
  heatMap: {
    title: "Clienții după recență și după frecvență cu valoare",
    recency: "Recență (R)",
    frequencyMoney: "Frecvență și valoare (FM)",
    cell: {
      one: "R {r}, FM {fm}: {count} client, {segment}",
      few: "R {r}, FM {fm}: {count} clienți, {segment}",
      other: "R {r}, FM {fm}: {count} de clienți, {segment}",
    },
  },
  segments: { title: "Segmente", segment: "Segment", clients: "Clienți", revenue: "Vânzări", share: "Pondere" },
  classes: { title: "Clase", class: "Clasa" },
  pareto: {
    title: "Ponderea vânzărilor după ponderea clienților",
    clients: "Clienții, de la cel mai mare",
    revenue: "Ponderea vânzărilor",
  },
  requirements: {
    title: "Acest Excel este prea vechi",
    text: "Este nevoie de Excel 2021, Microsoft 365, Excel pentru web sau pentru iPad (ExcelApi 1.9). Bazele existente se pot deschide și cu acest Excel.",
  },
};
