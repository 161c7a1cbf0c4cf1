import type { Visit } from "../workbench-page";

export const long = 120_000;

/** A screen of the pane, and the steps that lead to it from the one before. */
export type PaneScreen = { name: string; reach(at: Visit): Promise<void> };

export const press = ({ pane }: Visit, id: string) => pane.getByTestId(id).click();
export const shown = ({ pane }: Visit, id: string) => pane.getByTestId(id).waitFor({ timeout: long });

export const choose = ({ pane }: Visit, text: string) =>
  pane.getByTestId("import-file").setInputFiles({ name: "orders.csv", mimeType: "text/csv", buffer: Buffer.from(text) });

/** Lets the workbook answer nobody until `release`. */
export const hold = ({ page }: Visit) =>
  page.evaluate(() => {
    const held = new Promise<void>((resolve) => Object.assign(window, { release: resolve }));
    void window.workbench!.host.act(() => held);
  });
export const release = ({ page }: Visit) => page.evaluate(() => (window as unknown as { release(): void }).release());
