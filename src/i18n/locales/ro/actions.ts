import type { Translated } from "../../translate";
import type { actions as en } from "../en/actions";

export const actions: Translated<typeof en> = {
  "create-base": { label: "Creează baza de clienți" },
  import: { label: "Adu o listă" },
  "find-duplicates": { label: "Găsește duplicatele" },
  rfm: { label: "Analiza RFM" },
  abc: { label: "Analiza ABC" },
  xyz: { label: "Analiza XYZ" },
  rating: { label: "Ratingul clienților" },
  "base-kinds": { label: "Tipuri de bază" },
  rhythm: { label: "Ritmul de cumpărare" },
  cohorts: { label: "Cohorte" },
  movement: { label: "Mișcarea clienților" },
  "renewal-risk": { label: "Risc de reînnoire" },
  "lifetime-value": { label: "Valoarea clientului" },
  "analyse-everything": { label: "Analizează tot" },
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
