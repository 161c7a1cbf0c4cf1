import type { Translated } from "../../translate";
import type { actions as en } from "../en/actions";

export const actions: Translated<typeof en> = {
  "create-base": { label: "Creează baza de clienți" },
  import: { label: "Adu o listă" },
  rfm: { label: "Analiza RFM" },
  abc: { label: "Analiza ABC" },
  report: { label: "Raport" },
  summary: { label: "Sinteză" },
  overview: { label: "Privire de ansamblu" },
  undo: { label: "Anulează" },
};
