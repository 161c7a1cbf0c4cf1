import type { Translated } from "../../translate";
import type { actions as en } from "../en/actions";

export const actions: Translated<typeof en> = {
  "create-base": { label: "Creează baza de clienți" },
  import: { label: "Adu o listă" },
  "find-duplicates": { label: "Găsește duplicatele" },
  rfm: { label: "Analiza RFM" },
  abc: { label: "Analiza ABC" },
  "apply-view": { label: "Arată o vedere" },
  "show-all": { label: "Arată tot" },
  "save-view": { label: "Salvează o vedere" },
  "rename-view": { label: "Redenumește o vedere" },
  "delete-view": { label: "Șterge o vedere" },
  views: { label: "Lista vederilor" },
  report: { label: "Raport" },
  summary: { label: "Sinteză" },
  overview: { label: "Privire de ansamblu" },
  undo: { label: "Anulează" },
};
