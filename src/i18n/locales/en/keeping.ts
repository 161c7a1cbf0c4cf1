/** Archiving and erasing clients, copies, the history of the score. */
export const keeping = {
  title: "Archive",
};
