/** Lines of business: their names and what they add. */
export const profiles = {
  title: "Line of business",
};
