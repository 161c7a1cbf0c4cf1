import type { Translated } from "../../translate";
import type { pane as english } from "../en/pane";

export const pane: Translated<typeof english> = {
  loading: "Po lexohet libri i punës…",
  start: {
    title: "Klientët tuaj, në rregull",
    text: "Ky libër pune bëhet bazë klientësh: klientë, porosi dhe kontrata në tabela që mund t’i filtroni, renditni dhe analizoni.",
    privacy: "Gjithçka mbetet në këtë libër. Fletët tuaja nuk preken.",
    empty: { title: "Fillo bosh", text: "Fletë me tituj, lista dhe totale, gati për t’u plotësuar." },
    import: { title: "Importo një listë", text: "Një skedar Excel ose CSV, ose një fletë e këtij libri, bëhet klientë dhe porosi." },
    sample: { title: "Shiko më parë një shembull", text: "E njëjta bazë me 60 klientë të sajuar dhe 400 porosi." },
  },
  tabs: { label: "Pjesët e bazës së klientëve", views: "Pamjet", client: "Klienti", analyse: "Analiza", base: "Baza" },
  analyse: {
    noOrders: {
      title: "Ende nuk ka porosi",
      text: "Analiza kërkon porosi me klient, datë dhe shumë. Importojini te skeda «Baza» ose shkruajini në fletën e porosive.",
    },
  },
  base: {
    title: "Kjo bazë",
    tables: "Çfarë ka brenda",
    open: "Hap fletën «{sheet}»",
    import: {
      title: "Importo një listë",
      text: "Klientë, porosi, shërbime, persona kontakti ose kontrata. Ajo që është tashmë përditësohet, nuk dyfishohet.",
    },
  },
  run: {
    working: "Po punohet…",
    cancel: "Anulo",
    cancelling: "Ndalet pas këtij hapi…",
    back: "Prapa",
    again: "Provo sërish",
    goTo: "Shko te fleta",
    undo: "Zhbëj",
    lastAction: "E fundit: {action}",
    failed: "Kjo nuk u krye",
    tooEarly: "Është ende herët",
    findings: { one: "{count} vërejtje", other: "{count} vërejtje" },
    more: { one: "dhe {count} tjetër", other: "dhe {count} të tjera" },
  },
  progress: {
    reading: "Po lexohet libri",
    thinking: "Po llogaritet",
    writing: "Po shkruhet",
    undoing: "Po zhbëhet",
    rows: "{done} nga {total}",
  },
  results: {
    createBase: { title: "Baza është gati", text: { one: "U krijua {count} tabelë.", other: "U krijuan {count} tabela." } },
    import: {
      title: "Lista u importua",
      created: { one: "{count} e re", other: "{count} të reja" },
      updated: { one: "{count} e përditësuar", other: "{count} të përditësuara" },
      same: { one: "{count} e pandryshuar", other: "{count} të pandryshuara" },
      skipped: { one: "{count} e lënë jashtë", other: "{count} të lëna jashtë" },
      nothing: "Gjithçka në këtë listë ishte tashmë në bazë.",
    },
    rfm: {
      title: { one: "U vlerësua {count} klient", other: "U vlerësuan {count} klientë" },
      text: "Segmenti dhe pikët janë shkruar pranë çdo klienti.",
    },
    abc: {
      title: { one: "U klasifikua {count} klient", other: "U klasifikuan {count} klientë" },
      text: "Klasa është shkruar pranë çdo klienti.",
    },
    undo: { title: "U zhbë" },
  },
  heatMap: {
    title: "Klientët sipas freskisë, shpeshtësisë dhe vlerës",
    recency: "Freskia (R)",
    frequencyMoney: "Shpeshtësia dhe vlera (FM)",
    cell: { one: "R {r}, FM {fm}: {count} klient, {segment}", other: "R {r}, FM {fm}: {count} klientë, {segment}" },
  },
  segments: { title: "Segmentet", segment: "Segmenti", clients: "Klientë", revenue: "Të ardhura", share: "Pjesa" },
  classes: { title: "Klasat", class: "Klasa" },
  pareto: { title: "Pjesa e të ardhurave sipas pjesës së klientëve", clients: "Klientët, nga më i madhi", revenue: "Pjesa e të ardhurave" },
  requirements: {
    title: "Ky Excel është shumë i vjetër",
    text: "Duhet Excel 2021, Microsoft 365, Excel për web ose për iPad (ExcelApi 1.9). Bazat e gatshme mund t’i hapni edhe me këtë Excel.",
  },
};
