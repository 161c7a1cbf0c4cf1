import type { Translated } from "../../translate";
import type { actions as en } from "../en/actions";

export const actions: Translated<typeof en> = {
  "create-base": { label: "Krijo bazën e klientëve" },
  import: { label: "Sill një listë" },
  "find-duplicates": { label: "Gjej dublikatat" },
  rfm: { label: "Analiza RFM" },
  abc: { label: "Analiza ABC" },
  xyz: { label: "Analiza XYZ" },
  rating: { label: "Vlerësimi i klientëve" },
  "base-kinds": { label: "Llojet e bazës" },
  rhythm: { label: "Ritmi i blerjeve" },
  cohorts: { label: "Kohortat" },
  movement: { label: "Lëvizja e klientëve" },
  "renewal-risk": { label: "Rreziku i rinovimit" },
  "lifetime-value": { label: "Vlera e klientit" },
  "analyse-everything": { label: "Analizo gjithçka" },
  "apply-view": { label: "Trego një pamje" },
  "show-all": { label: "Trego të gjitha" },
  "save-view": { label: "Ruaj një pamje" },
  "rename-view": { label: "Riemërto një pamje" },
  "delete-view": { label: "Fshi një pamje" },
  views: { label: "Lista e pamjeve" },
  report: { label: "Raport" },
  summary: { label: "Përmbledhje" },
  overview: { label: "Pasqyra" },
  undo: { label: "Zhbëj" },
};
