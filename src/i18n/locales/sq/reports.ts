import type { Translated } from "../../translate";
import type { reportFailures as enFailures, reportFindings as enFindings, reports as en } from "../en/reports";

export const reports: Translated<typeof en> = {
  presets: {
    "clients-by-segment": "Klientët sipas segmentit",
    "clients-by-region": "Klientët sipas rajonit",
    "renewals-of-the-month": "Rinovimet e muajit",
    receivables: "Të arkëtueshmet",
    "owners-week": "Java e përgjegjësve",
    "lost-and-why": "Të humburat dhe arsyet",
  },
  segment: "Segmenti: {segment}",
  inSight: "{table}: rreshtat e dukshëm",
  selected: "{table}: rreshtat e zgjedhur",
  rows: { one: "{count} rresht", other: "{count} rreshta" },
  made: "përgatitur më {moment}",
  by: "nga {author}",
  masked: "të dhënat personale të fshehura",
  leftOut: "pa kolonat: {columns}",
  live: "vlerat ndjekin bazën",
  all: "të gjithë rreshtat",
  rowsSelected: "rreshtat e zgjedhur",
  weekOf: "nga {from} deri më {to}",
  group: { one: "{name}: {count} rresht", other: "{name}: {count} rreshta" },
  total: "Gjithsej",
  noValue: "(bosh)",
  maskedFile: "{title} (pa të dhëna personale)",
  agenda: {
    what: "Çfarë",
    details: "Hollësi",
    nextContact: "Kontakti tjetër",
    contractEnds: "Mbarimi i kontratës",
    followUp: "Rikontaktim",
  },
};

export const reportFailures: Translated<typeof enFailures> = {
  report: {
    columns: {
      happened: "Fshehja nuk lë në raport asgjë nga këto kolona: {columns}.",
      todo: "Zgjidhni kolona pa të dhëna personale, ose bëjeni raportin pa fshehje.",
    },
    live: {
      rows: {
        happened: "Rreshtat nuk mund të kërkohen një nga një: kolona {column} mungon, ka boshllëqe ose përsëritje.",
        todo: "Bëjeni raportin me vlera, ose jepini çdo rreshti të fletës {sheet} një numër të vetin.",
      },
      form: {
        happened: "Vlerat që përditësohen vetë janë vetëm për një fletë të vetë bazës.",
        todo: "Zgjidhni formën fletë, ose bëjeni raportin me vlera.",
      },
    },
    groupBy: { happened: "Nuk ka kolonë {column} për të grupuar sipas saj.", todo: "Zgjidhni njërën nga: {known}." },
    segment: { happened: "Asnjë klient nuk i përket segmentit {segment}.", todo: "Bëni analizën RFM, ose zgjidhni njërin nga: {known}." },
    both: { happened: "Raporti bëhet për një pamje ose për një segment, jo për të dyja.", todo: "Jepni vetëm njërën." },
  },
};

export const reportFindings: Translated<typeof enFindings> = {
  report: {
    kind: {
      one: "Për {count} klient nuk dihet nëse është person apo organizatë; emri u fsheh.",
      other: "Për {count} klientë nuk dihet nëse janë persona apo organizata; emrat u fshehën.",
    },
  },
};
