/**
 * Failures (something could not be done) by code: `happened` says what, `todo` what to do about it; the pane adds that
 * nothing was changed, unless a failure has its own `state`. Findings (something about the data) by code: one sentence.
 */
export const errors = {
  failures: {
    unchanged: "Nothing in the workbook was changed.",
    unknown: { happened: "Something went wrong inside: {message}", todo: "Try again. If it happens again, save the workbook, close Excel and open it anew." },
    base: {
      missing: { happened: "There is no client base in this workbook yet.", todo: "Create one on the start screen, or open the workbook that has it." },
      exists: {
        happened: "This workbook already holds a client base ({profile}, {language}).",
        todo: "Go on with that base, or create the new one in another workbook.",
      },
    },
  },
  findings: {},
};
