import { languageFacts } from "../../i18n/language";
import type { Host } from "../host";
import { type Bridge, installBridge } from "../protocol/bridge";
import type { DialogLink, DialogOpener } from "../protocol/dialog-link";
import { showDialogFrame } from "./dialog-frame";
import { officeColors } from "./office-colors";
import type { Preferences } from "./preferences";

/** What the workbench's window offers the add-in's frames. */
export type Connection = { connect(frame: Window): void };

type Frame = Window & { matchMedia: Window["matchMedia"] };

/** Gives each frame of the add-in its place at the host, with the language and colours of the moment. */
export class Connections implements Connection {
  private readonly bridges = new Map<Window, Bridge>();
  private readonly dialogs = new WeakMap<Window, DialogLink>();

  constructor(
    private readonly host: Host,
    private readonly preferences: () => Preferences,
    /** The word on a dialog's button that closes it. */
    private readonly closeWord: () => string,
  ) {}

  connect(frame: Frame): void {
    const { language, theme } = this.preferences();
    const { tag } = languageFacts[language];
    this.bridges.get(frame)?.disconnect();
    const surroundings = {
      uiLocale: tag,
      dataLocale: tag,
      theme: officeColors(theme),
      openDialog: this.openDialog,
      dialog: this.dialogs.get(frame),
    };
    this.bridges.set(frame, installBridge(frame, this.host, surroundings));
    if (theme === "contrast") forceColors(frame);
  }

  private readonly openDialog: DialogOpener = (request, link) =>
    showDialogFrame({ request, link, close: this.closeWord(), expect: (frame) => void this.dialogs.set(frame, link) });

  /** Runs a function a frame associated with a ribbon command. */
  async invoke(frame: Window, functionName: string): Promise<void> {
    await this.bridges.get(frame)?.invoke(functionName);
  }

  disconnect(frame: Window): void {
    this.bridges.get(frame)?.disconnect();
    this.bridges.delete(frame);
  }
}

/** Windows' high contrast, as far as scripts ask for it. */
function forceColors(frame: Frame): void {
  const ask = frame.matchMedia.bind(frame);
  frame.matchMedia = (query) => {
    const answer = ask(query);
    if (/forced-colors:\s*active/.test(query)) Object.defineProperty(answer, "matches", { value: true });
    return answer;
  };
}
