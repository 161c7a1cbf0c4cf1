/** What actions are called, by id. */
export const actions = {
  "create-base": { label: "Create client base" },
  import: { label: "Bring in a list" },
  "find-duplicates": { label: "Find duplicates" },
  rfm: { label: "RFM analysis" },
  abc: { label: "ABC analysis" },
  "apply-view": { label: "Show a view" },
  "show-all": { label: "Show all" },
  "save-view": { label: "Save a view" },
  "rename-view": { label: "Rename a view" },
  "delete-view": { label: "Delete a view" },
  views: { label: "List the views" },
  report: { label: "Report" },
  summary: { label: "Summary" },
  overview: { label: "Overview" },
  undo: { label: "Undo" },
};
