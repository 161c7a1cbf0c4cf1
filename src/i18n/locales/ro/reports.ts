import type { Translated } from "../../translate";
import type { reportFailures as enFailures, reportFindings as enFindings, reports as en } from "../en/reports";

export const reports: Translated<typeof en> = {
  presets: {
    "clients-by-segment": "Clienți pe segmente",
    "clients-by-region": "Clienți pe regiuni",
    "renewals-of-the-month": "Reînnoirile lunii",
    receivables: "Creanțe",
    "owners-week": "Săptămâna responsabililor",
    "lost-and-why": "Pierdute și de ce",
  },
  segment: "Segment: {segment}",
  inSight: "{table}: rândurile vizibile",
  selected: "{table}: rândurile selectate",
  rows: { one: "{count} rând", few: "{count} rânduri", other: "{count} de rânduri" },
  made: "întocmit la {moment}",
  by: "de {author}",
  masked: "date personale mascate",
  leftOut: "coloane omise: {columns}",
  live: "valorile urmează baza",
  all: "toate rândurile",
  rowsSelected: "rândurile selectate",
  weekOf: "{from} – {to}",
  group: { one: "{name}: {count} rând", few: "{name}: {count} rânduri", other: "{name}: {count} de rânduri" },
  total: "Total",
  noValue: "(necompletat)",
  maskedFile: "{title} (mascat)",
  agenda: {
    what: "Ce urmează",
    details: "Detalii",
    nextContact: "Contactul următor",
    contractEnds: "Încetarea contractului",
    followUp: "Revenire",
  },
};

export const reportFailures: Translated<typeof enFailures> = {
  report: {
    columns: {
      happened: "Mascarea nu lasă în raport nimic din aceste coloane: {columns}.",
      todo: "Alegeți coloane fără date personale sau faceți raportul nemascat.",
    },
    live: {
      rows: {
        happened: "Rândurile nu pot fi căutate unul câte unul: coloana {column} lipsește, are goluri sau valori repetate.",
        todo: "Faceți raportul cu valori sau dați fiecărui rând din foaia {sheet} un număr propriu.",
      },
      form: {
        happened: "Valorile actualizate automat sunt posibile numai pe o foaie a bazei.",
        todo: "Alegeți forma foaie sau faceți raportul cu valori.",
      },
    },
    groupBy: { happened: "Nu există coloana {column} după care să se grupeze.", todo: "Alegeți una dintre: {known}." },
    segment: { happened: "Niciun client nu aparține segmentului {segment}.", todo: "Rulați analiza RFM sau alegeți unul dintre: {known}." },
    both: {
      happened: "Un raport se face pentru o vizualizare sau pentru un segment, nu pentru ambele.",
      todo: "Indicați doar una dintre ele.",
    },
  },
};

export const reportFindings: Translated<typeof enFindings> = {
  report: {
    kind: {
      one: "La {count} client nu este trecut dacă e persoană sau organizație; numele a fost mascat.",
      few: "La {count} clienți nu este trecut dacă sunt persoane sau organizații; numele au fost mascate.",
      other: "La {count} de clienți nu este trecut dacă sunt persoane sau organizații; numele au fost mascate.",
    },
  },
};
