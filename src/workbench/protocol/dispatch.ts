/** What Office.js takes for a COM array. */
export class SafeArray {
  constructor(private readonly items: readonly unknown[]) {}
  toArray(): readonly unknown[] {
    return this.items;
  }
  dimensions(): number {
    return 1;
  }
  ubound(): number {
    return this.items.length;
  }
}

/** Numbers under which Office.js and its host call each other. */
export const DISPATCH = {
  selectionChanged: 2,
  dialogMessage: 10,
  dialogParentMessage: 12,
  richApiEvents: 33,
  commandInvoked: 39,
  settingsSaved: 75,
  documentCopy: 77,
  documentCopySlice: 80,
  documentCopyClosed: 81,
  executeRichApi: 93,
  commandCompleted: 94,
} as const;

/** Office.js's code for what a host does not do. */
export const NOT_SUPPORTED = 5001;

export type Reply = (answer: unknown) => void;
export type EventHandler = (dispatchId: number, payload: SafeArray) => void;

/** The handlers a page registered, by dispatch number. */
export class Dispatch {
  private readonly handlers = new Map<number, EventHandler[]>();

  add(dispatchId: number, handler: EventHandler): void {
    this.handlers.set(dispatchId, [...(this.handlers.get(dispatchId) ?? []), handler]);
  }

  remove(dispatchId: number): void {
    this.handlers.delete(dispatchId);
  }

  clear(): void {
    this.handlers.clear();
  }

  tell(dispatchId: number, items: readonly unknown[]): void {
    for (const handler of this.handlers.get(dispatchId) ?? []) handler(dispatchId, new SafeArray(items));
  }
}
