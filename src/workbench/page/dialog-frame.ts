import type { DialogLink, DialogRequest } from "../protocol/dialog-link";
import { button, element, icon } from "./elements";

export type DialogFrameOptions = {
  request: DialogRequest;
  link: DialogLink;
  close: string;
  /** The frame's window is there and will ask to be connected. */
  expect: (frame: Window) => void;
};

/** Shows a dialog of the add-in over the page, as large as it asked for; answers how to take it away. */
export function showDialogFrame({ request, link, close, expect }: DialogFrameOptions): () => void {
  const frame = element("iframe", { class: "addin-dialog-frame", title: "" });
  const end = () => dialog.close();
  const head = element(
    "div",
    { class: "addin-dialog-head" },
    button(close, end, { class: "pane-close" }, icon("M3.5 3.5l9 9M12.5 3.5l-9 9")),
  );
  const dialog = element("dialog", { class: "dialog addin-dialog" }, head, frame);
  dialog.style.width = `${request.width}vw`;
  dialog.style.height = `${request.height}vh`;
  document.body.append(dialog);
  let byUser = true;
  dialog.addEventListener("close", () => {
    dialog.remove();
    if (byUser) link.closed();
  });
  if (frame.contentWindow) expect(frame.contentWindow);
  frame.src = request.url;
  frame.addEventListener("load", () => (frame.title = frame.contentDocument?.title ?? ""));
  dialog.showModal();
  return () => {
    byUser = false;
    end();
  };
}
