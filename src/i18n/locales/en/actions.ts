/** What actions are called, by id. */
export const actions = {
  "create-base": { label: "Create client base" },
  import: { label: "Bring in a list" },
  rfm: { label: "RFM analysis" },
  abc: { label: "ABC analysis" },
  report: { label: "Report" },
  summary: { label: "Summary" },
  overview: { label: "Overview" },
  undo: { label: "Undo" },
};
