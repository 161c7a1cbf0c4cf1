import { abc } from "./abc";
import type { Action } from "./action";
import { addProfile } from "./add-profile";
import { addListValue } from "./add-list-value";
import { analyseEverything } from "./analyse-everything";
import { applyView } from "./apply-view";
import { archive, restoreClient } from "./archive";
import { baseKinds } from "./base-kinds";
import { checkBase } from "./check-base";
import { checkEntry } from "./check-entry";
import { cohorts } from "./cohorts";
import { clientCard } from "./client-card";
import { createBase } from "./create-base";
import { erasePerson } from "./erase-person";
import { findDuplicates } from "./find-duplicates";
import { funnel } from "./funnel";
import { importList } from "./import";
import { keepApart } from "./keep-apart";
import { lifetimeValue } from "./lifetime-value";
import { merge } from "./merge";
import { movement } from "./movement";
import { noteStages } from "./note-stages";
import { overview } from "./overview";
import { previewImport } from "./preview-import";
import { rating } from "./rating";
import { renameListValue } from "./rename-list-value";
import { renewalRisk } from "./renewal-risk";
import { repair } from "./repair";
import { report } from "./report";
import { restyleStages } from "./restyle-stages";
import { rfm } from "./rfm";
import { rhythm } from "./rhythm";
import { deleteView, renameView, saveView } from "./saved-views";
import { saveCopy } from "./save-copy";
import { saveProfile } from "./save-profile";
import { showAll } from "./show-all";
import { summary } from "./summary";
import { undo } from "./undo";
import { undoImport } from "./undo-import";
import { undoMerge } from "./undo-merge";
import { views } from "./views";
import { why } from "./why";
import { xyz } from "./xyz";

/** Every action, in the order in which it is listed. */
export const actions = [
  createBase,
  addProfile,
  saveProfile,
  previewImport,
  importList,
  undoImport,
  checkBase,
  repair,
  findDuplicates,
  merge,
  undoMerge,
  keepApart,
  archive,
  restoreClient,
  erasePerson,
  saveCopy,
  addListValue,
  renameListValue,
  restyleStages,
  checkEntry,
  noteStages,
  rfm,
  abc,
  xyz,
  rating,
  baseKinds,
  rhythm,
  cohorts,
  movement,
  renewalRisk,
  lifetimeValue,
  funnel,
  analyseEverything,
  why,
  clientCard,
  applyView,
  showAll,
  views,
  saveView,
  renameView,
  deleteView,
  summary,
  overview,
  report,
  undo,
] as unknown as readonly Action[];

/** An action by its id; undefined where there is none. */
export function actionOf(id: string): Action | undefined {
  return actions.find((action) => action.id === id);
}
