/** Merging clients: what the reasons, findings and log lines say. */
export const merging = {
  title: "Merge",
};
