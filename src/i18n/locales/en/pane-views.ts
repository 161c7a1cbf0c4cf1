/** The pane's Views tab. */
export const paneViews = {} as const;
