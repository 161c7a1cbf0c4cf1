/** The import in the pane: where the list comes from, its columns, its rows before they come in. */
export const paneImport = {
  title: "Bring in a list",
};
