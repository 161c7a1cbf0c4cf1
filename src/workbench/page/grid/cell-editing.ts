import type { EditMode } from "../../protocol/edit-mode";
import type { Screen } from "./screen";

/** Follows Univer's cell editor: Excel is in edit mode meanwhile, and what was typed goes to the book. */
export class CellEditing {
  constructor(
    screen: Screen,
    private readonly mode: EditMode,
    type: (row: number, column: number, text: string) => void,
  ) {
    const { api } = screen;
    api.addEvent(api.Event.SheetEditStarted, () => mode.enter());
    api.addEvent(api.Event.BeforeSheetEditEnd, ({ row, column, value, isConfirm }) => {
      if (!mode.on) return;
      mode.leave();
      if (isConfirm)
        type(
          row,
          column,
          value
            .toPlainText()
            .replace(/\r?\n$/, "")
            .replaceAll("\r", "\n"),
        );
    });
  }

  /** True while a cell is edited. */
  get on(): boolean {
    return this.mode.on;
  }
}
