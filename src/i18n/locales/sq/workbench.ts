import type { Translated } from "../../translate";
import type { workbench as english } from "../en/workbench";

export const workbench: Translated<typeof english> = {
  title: "Tryeza e provës e bazës së klientëve",
  preview: "Kjo është pamje paraprake, jo Excel: formulat, tabelat dhe grafikët punojnë si në Excel, por këtu nuk është gjithçka.",
  excel: "Për ta përdorur në Excel, ekzekutoni {command} në dosjen e projektit.",
  file: { menu: "Skedari", new: "I ri", open: "Hap…", save: "Ruaj", name: "Emri i librit" },
  ribbon: { commands: "Komandat e shtojcës", working: "{command}: në punë e sipër…" },
  formula: { name: "Kutia e emrit", bar: "Shiriti i formulave", enter: "Vendos", cancel: "Anulo" },
  sheets: { tabs: "Fletët", add: "Fletë e re", rename: "Riemërto", delete: "Fshi", hide: "Fshih", name: "Emri i fletës" },
  pane: { title: "Paneli i shtojcës", close: "Mbyll panelin", resize: "Gjerësia e panelit" },
  settings: { language: "Gjuha", theme: "Tema", light: "E çelët", dark: "E errët", contrast: "Kontrast i lartë" },
  dialog: { ok: "OK", cancel: "Anulo", yes: "Po", no: "Jo", close: "Mbyll" },
  unsaved: { question: "«{name}» ka ndryshime të paruajtura. Të vazhdohet pa i ruajtur?", discard: "Mos ruaj", save: "Ruaj" },
  opened: "«{name}» u hap.",
  saved: "«{name}» u ruajt te shkarkimet.",
  charts: "Grafikët në këtë fletë",
  failures: {
    file: {
      empty: "«{name}» është bosh: nuk ka çfarë të hapet.",
      broken: "«{name}» nuk lexohet: është i dëmtuar ose nuk është as libër pune, as skedar CSV.",
      encrypted: "«{name}» mbrohet me fjalëkalim. Ruajeni pa të dhe hapeni përsëri.",
      oldFormat: "«{name}» ka formatin e vjetër .xls. Ruajeni si .xlsx dhe hapeni përsëri.",
      tooLarge: "«{name}» është tepër i madh për t’u hapur këtu.",
    },
    rule: "Kjo vlerë nuk i përmbahet rregullit të qelizës.",
    goOn: "Të mbahet gjithsesi?",
    protected: "Kjo fletë është e mbrojtur: hiqni mbrojtjen para se ta ndryshoni.",
    sheetName: "Emri i fletës ka 1 deri në 31 shenja, pa : \\ / ? * [ ], dhe nuk përsëritet.",
    address: "«{address}» nuk është as adresë, as emër në këtë libër.",
    command: "{command} dështoi: {message}",
    unknown: "Nuk u bë dhe asgjë nuk ndryshoi: {message}",
  },
};
