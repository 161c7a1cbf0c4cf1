/** What is offered when a cell gets a value that its list has not, and when a list value changes its name. */
export const lists = {
  title: "Lists",
};
