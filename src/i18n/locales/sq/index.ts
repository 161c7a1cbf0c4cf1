import type { Translated } from "../../translate";
import type { en } from "../en";
import { actions } from "./actions";
import { analyses } from "./analyses";
import { checks } from "./checks";
import { cleaning } from "./cleaning";
import { data } from "./data";
import { failures } from "./failures";
import { findings } from "./findings";
import { funnel } from "./funnel";
import { importing } from "./importing";
import { keeping } from "./keeping";
import { lists } from "./lists";
import { merging } from "./merging";
import { pane } from "./pane";
import { paneAnalyses } from "./pane-analyses";
import { paneClean } from "./pane-clean";
import { paneClient } from "./pane-client";
import { paneImport } from "./pane-import";
import { paneViews } from "./pane-views";
import { profiles } from "./profiles";
import { reports } from "./reports";
import { results } from "./results";
import { summaries } from "./summaries";
import { views } from "./views";

export const sq: Translated<typeof en> = {
  data,
  actions,
  pane,
  errors: { failures, findings },
  results,
  importing,
  views,
  summaries,
  reports,
  paneAnalyses,
  paneViews,
  analyses,
  cleaning,
  checks,
  paneImport,
  paneClean,
  paneClient,
  merging,
  profiles,
  lists,
  keeping,
  funnel,
};
