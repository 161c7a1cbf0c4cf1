import { Commands } from "./commands";
import { DialogLink, dialogRequest } from "./dialog-link";
import { DISPATCH, Dispatch, type EventHandler, NOT_SUPPORTED, type Reply, SafeArray } from "./dispatch";
import type { Host } from "./host";
import { DocumentCopies } from "./document-copies";
import { contextOf, type Surroundings } from "./surroundings";

export type { Surroundings } from "./surroundings";

/** A page's connection to the host. */
export type Bridge = {
  /** Runs a function that the page associated with a ribbon command; resolves when it says it is completed. */
  invoke(functionName: string): Promise<void>;
  disconnect(): void;
};

/** Stands where desktop Excel does, at `window.external`. */
export function installBridge(window: object, host: Host, surroundings: Surroundings = {}): Bridge {
  const external = new External(host, surroundings, originOf(window));
  Object.defineProperty(window, "external", { value: external, configurable: true, writable: true });
  return { invoke: (name) => external.commands.invoke(name), disconnect: () => external.disconnect() };
}

/** Office.js's number for a file as Excel saves it. */
const COMPRESSED = 5;

const originOf = (window: object) => (window as { location?: { origin?: string } }).location?.origin ?? "";

/** `window.external` as Office.js finds it in Excel for Windows. */
class External {
  private readonly dispatch = new Dispatch();
  readonly commands = new Commands(this.dispatch);
  private readonly copies = new DocumentCopies();
  private link: DialogLink | undefined;
  private closeDialog = () => {};
  private readonly deaf: (() => void)[];

  constructor(
    private readonly host: Host,
    private readonly surroundings: Surroundings,
    private readonly origin: string,
  ) {
    const events = (entries: readonly (readonly unknown[])[]) =>
      this.dispatch.tell(
        DISPATCH.richApiEvents,
        entries.map((entry) => new SafeArray(entry)),
      );
    this.deaf = [host.listen(events), host.listenSelection(() => this.dispatch.tell(DISPATCH.selectionChanged, []))];
    surroundings.dialog?.join(this.dispatch, origin);
  }

  GetHostInfo(): string {
    return `Excel$Win32$16.01$${this.surroundings.uiLocale ?? "en-US"}$$${this.surroundings.dialog ? "isDialog" : ""}$disableLogging$0`;
  }

  GetContext(): object {
    return contextOf(this.host, this.surroundings);
  }

  GetLoggingAllowed(): boolean {
    return false;
  }

  Execute(dispatchId: number, params: unknown, reply: Reply): void {
    if (dispatchId === DISPATCH.executeRichApi) this.executeRichApi(params, reply);
    else if (dispatchId === DISPATCH.documentCopy) this.copyDocument(params, reply);
    else if (dispatchId === DISPATCH.documentCopySlice || dispatchId === DISPATCH.documentCopyClosed)
      this.handOut(dispatchId, params, reply);
    else {
      const done = dispatchId === DISPATCH.settingsSaved || dispatchId === DISPATCH.commandCompleted;
      setTimeout(() => reply(done ? new SafeArray([0, null]) : NOT_SUPPORTED), 0);
    }
    if (dispatchId === DISPATCH.commandCompleted) setTimeout(() => this.commands.completed(params), 0);
  }

  RegisterEvent(dispatchId: number, target: string, handler: EventHandler, reply: Reply): void {
    const refused = dispatchId === DISPATCH.dialogMessage && !this.surroundings.openDialog;
    if (!refused) this.dispatch.add(dispatchId, handler);
    if (dispatchId === DISPATCH.dialogMessage) this.openDialog(target);
    setTimeout(() => {
      reply(refused ? NOT_SUPPORTED : 0);
      if (dispatchId === DISPATCH.commandInvoked) this.commands.listening();
    }, 0);
  }

  UnregisterEvent(dispatchId: number, _target: string, reply: Reply): void {
    if (dispatchId === DISPATCH.dialogMessage) this.closeDialog();
    this.dispatch.remove(dispatchId);
    setTimeout(() => reply(0), 0);
  }

  MessageParent(message: unknown): void {
    this.surroundings.dialog?.messageParent(message, this.origin);
  }

  MessageChild(message: string): void {
    this.link?.messageChild(message);
  }

  disconnect(): void {
    for (const stop of this.deaf) stop();
    this.dispatch.clear();
  }

  private openDialog(target: string): void {
    this.link = new DialogLink(this.dispatch);
    this.closeDialog = this.surroundings.openDialog?.(dialogRequest(target), this.link) ?? (() => {});
  }

  /** Office.js asks for the workbook's file: only as .xlsx. */
  private copyDocument(params: unknown, reply: Reply): void {
    const { save } = this.host.workspace.services;
    if ((params as readonly unknown[])[0] !== COMPRESSED || !save) return void setTimeout(() => reply(NOT_SUPPORTED), 0);
    void this.host
      .settled()
      .then(save)
      .then(
        (bytes) => reply(new SafeArray([0, new SafeArray(this.copies.open(bytes))])),
        () => reply(NOT_SUPPORTED),
      );
  }

  private handOut(dispatchId: number, params: unknown, reply: Reply): void {
    const [handle = 0, from = 0, size = 0] = params as readonly number[];
    const slice = dispatchId === DISPATCH.documentCopySlice ? this.copies.slice(handle, from, size) : undefined;
    const closed = dispatchId === DISPATCH.documentCopyClosed && this.copies.close(handle);
    const answer = slice ? new SafeArray([0, new SafeArray([new SafeArray(slice), slice.length])]) : new SafeArray([0, null]);
    setTimeout(() => reply(slice || closed ? answer : NOT_SUPPORTED), 0);
  }

  private executeRichApi(params: unknown, reply: Reply): void {
    const message = (params as readonly (readonly unknown[])[])[0] ?? [];
    const [, , , , body, , flags] = message;
    const answer = (text: string) => new SafeArray([0, new SafeArray([200, new SafeArray([]), text])]);
    void this.host.process(String(body), Number(flags)).then((text) => reply(answer(text)));
  }
}
