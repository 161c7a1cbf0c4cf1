/** An error as Excel answers it: `code` is one of Excel.ErrorCodes ("ItemNotFound", "InvalidArgument", …). */
export class HostError extends Error {
  constructor(
    readonly code: string,
    message?: string,
  ) {
    super(message ?? code);
    this.name = "HostError";
  }
}

/**
 * An object as the wire names it: `Type` is the Office.js class ("Range"), members carry the wire's names (PascalCase,
 * from the generated metadata), getters and setters are its scalars and navigations, methods its methods.
 * A member that is not there is answered NotImplemented, by name. A scalar that the wire itself calls "Type"
 * (NamedItem, DataValidation, ConditionalFormat) stands as `Kind`.
 */
export type WireObject = { readonly Type: string; readonly Id?: string | number };

/** A collection on the wire: live, since paths are cached for a batch. `Item` is its indexer; undefined is ItemNotFound. */
export type WireCollection<Item extends WireObject = WireObject> = WireObject & {
  items(): Item[];
  Item(key: string | number): Item | undefined;
};
