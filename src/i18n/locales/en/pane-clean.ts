/** Duplicates and the base check in the pane. */
export const paneClean = {
  title: "Keep clean",
};
