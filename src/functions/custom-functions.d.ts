/** What Excel's custom functions runtime offers and we use of it; the published types leave it out. */
declare namespace CustomFunctions {
  /** Makes a function of the metadata known by its id. */
  function associate(id: string, calculate: (...given: never[]) => unknown): void;
  /** What a cell shows in place of a value; the message is seen with #VALUE! and #N/A. */
  class Error {
    constructor(code: string, message?: string);
  }
}
