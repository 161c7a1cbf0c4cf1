/** Merging clients: how a line of the merge log came about, and what a merge cannot do. */
export const merging = {
  log: { gone: "went into another client", changed: "filled in by the merge", repointed: "re-pointed" },
};

export const mergeFailures = {
  few: { happened: "A merge takes at least two clients.", todo: "Say which client stays and which ones go into it." },
  itself: { happened: "{code} cannot be merged into itself.", todo: "Leave it out of the clients that go." },
  unknown: { happened: "There is no client with the code {code}.", todo: "Choose codes that stand on the sheet of clients." },
  twice: { happened: "Two clients have the code {code}.", todo: "Let the base check give one of them a code of its own, then merge." },
  archived: { happened: "{code} is archived.", todo: "Bring this client back from the archive, or leave it out of the merge." },
  values: {
    happened: "{part} does not say whose value a field takes.",
    todo: "Write FIELD:CODE, with a column of the clients and the code of one of those that are merged.",
  },
  undo: {
    none: { happened: "There is no merge that can be taken back.", todo: "Look up what was merged on the merge log." },
    gone: {
      happened: "The merge {mergeId} cannot be taken back: it was already, or there is none of this number.",
      todo: "Look up the number on the merge log, or leave it out to take back the last merge.",
    },
    onward: {
      happened: "The client of the merge {mergeId} was itself merged into another one later ({later}).",
      todo: "Take back {later} first, then {mergeId}.",
    },
  },
};
