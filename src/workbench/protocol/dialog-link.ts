import { DISPATCH, type Dispatch } from "./dispatch";

/** A dialog that a page asked for; sizes in per cent of the screen. */
export type DialogRequest = { url: string; width: number; height: number };

/** Shows dialogs: called with what is asked and the link to the page; answers how to take the dialog away. */
export type DialogOpener = (request: DialogRequest, link: DialogLink) => () => void;

const MESSAGE = 0;
const CLOSED_BY_USER = 12006;

/** Between a dialog and the page that opened it. */
export class DialogLink {
  private toDialog: (message: string) => void = () => {};

  constructor(private readonly parent: Dispatch) {}

  /** The dialog's own page is there. */
  join(dialog: Dispatch, origin: string): void {
    this.toDialog = (message) => dialog.tell(DISPATCH.dialogParentMessage, [MESSAGE, message, origin]);
  }

  messageParent(message: unknown, origin: string): void {
    this.parent.tell(DISPATCH.dialogMessage, [MESSAGE, message, origin]);
  }

  messageChild(message: string): void {
    this.toDialog(message);
  }

  /** The user closed the dialog. */
  closed(): void {
    this.parent.tell(DISPATCH.dialogMessage, [CLOSED_BY_USER]);
  }
}

/** Reads what Office.js sends with a dialog: `displayDialogAsync`'s arguments as JSON. */
export function dialogRequest(target: string): DialogRequest {
  const { url = "", width = 80, height = 80 } = JSON.parse(target) as Partial<DialogRequest>;
  return { url, width, height };
}
