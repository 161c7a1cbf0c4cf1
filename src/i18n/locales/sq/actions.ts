import type { Translated } from "../../translate";
import type { actions as en } from "../en/actions";

export const actions: Translated<typeof en> = {
  "create-base": { label: "Krijo bazën e klientëve" },
  import: { label: "Sill një listë" },
  rfm: { label: "Analiza RFM" },
  abc: { label: "Analiza ABC" },
  report: { label: "Raport" },
  summary: { label: "Përmbledhje" },
  overview: { label: "Pasqyra" },
  undo: { label: "Zhbëj" },
};
