/** What is offered when a cell gets a value that its list has not, and when a list value changes its name. */
export const lists = {
  bar: "Noticed while you typed",
  unlisted: {
    open: "“{value}” is not in {list}.",
    near: "“{value}” is not in {list}. Did you mean “{suggestion}”?",
    strict: "“{value}” is not in {list}, so it is not counted. Choose a value of the list, or add it on the sheet Lists.",
  },
  cells: { one: "{count} cell", other: "{count} cells" },
  renamed: {
    one: "“{from}” is now “{to}” on Lists. {count} cell still says “{from}”.",
    other: "“{from}” is now “{to}” on Lists. {count} cells still say “{from}”.",
  },
  gone: {
    one: "“{value}” is no longer in {list}, but {count} cell still says it.",
    other: "“{value}” is no longer in {list}, but {count} cells still say it.",
  },
  client: {
    text: "This may already be a client: {client}.",
    named: "{name} may already be a client: {client}.",
    owner: "Looked after by {owner}.",
    more: { one: "{count} more is like it.", other: "{count} more are like it." },
  },
  buttons: {
    add: "Add it",
    use: "Use “{suggestion}”",
    carry: { one: "Change {count} cell", other: "Change {count} cells" },
    show: "Show client",
    open: "Open Lists",
    later: "Not now",
  },
  done: {
    added: "“{value}” is in {list} now.",
    carried: { one: "{count} cell changed to “{value}”.", other: "{count} cells changed to “{value}”." },
  },
};

/** Failures of lists, merged into `errors.failures`. */
export const listFailures = {
  list: {
    value: {
      none: { happened: "No value was given for the list.", todo: "Type the value." },
      missing: {
        happened: "The list has no value “{value}”, and no cell says it.",
        todo: "Choose a value that stands on the sheet Lists.",
      },
      taken: {
        happened: "The list already has “{value}”.",
        todo: "Choose another name, or say that the two values become one.",
      },
      known: {
        happened: "“{value}” cannot be renamed: the status of a contract is worked out from it.",
        todo: "Leave it as it is, or add another value beside it.",
      },
    },
  },
};

/** Findings of lists, merged into `errors.findings`. */
export const listFindings = {
  list: {
    value: { near: "“{value}” was added; it is much like “{suggestion}”." },
    views: "Saved views may still look for “{from}” in place of “{to}”: look at them and save them anew.",
    stage: {
      colour: "“{colour}” of the stage “{stage}” is not a colour: write it as #RRGGBB.",
      contrast: "The second colour of the stage “{stage}” ({colour}) is hard to read on the first: it is the border only.",
      stays: "The stage “{stage}” still stands on Lists: delete its row there if it is not needed.",
    },
  },
};
