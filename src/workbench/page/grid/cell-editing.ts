import type { EditMode } from "../../protocol/edit-mode";
import {
  DeviceInputEventType,
  DOCS_NORMAL_EDITOR_UNIT_ID_KEY,
  type DocumentDataModel,
  ICommandService,
  IEditorBridgeService,
  IUniverInstanceService,
  type Univer,
} from "./library";

const VISIBLE = "sheet.operation.set-cell-edit-visible";
const ESCAPE = 27;

/** What the grid is told of an edit: the text to type, undefined where nothing is to change. */
export type EditEnd = (edited: { row: number; column: number; text: string } | undefined) => void;

/** Follows Univer's cell editor: Excel is in edit mode meanwhile, and what was typed goes to the book. */
export class CellEditing {
  private open = false;

  constructor(
    private readonly univer: Univer,
    private readonly mode: EditMode,
    private readonly ended: EditEnd,
  ) {
    const commands = univer.__getInjector().get(ICommandService);
    commands.beforeCommandExecuted(({ id, params }) => {
      if (id === VISIBLE) this.turn(params as { visible: boolean; keycode?: number });
    });
  }

  /** True while a cell is edited in its place. */
  get on(): boolean {
    return this.open;
  }

  /** Ends the edit as a press elsewhere does: what was typed stands. */
  finish(): void {
    if (!this.open) return;
    const commands = this.univer.__getInjector().get(ICommandService);
    commands.syncExecuteCommand(VISIBLE, { visible: false, eventType: DeviceInputEventType.PointerDown });
  }

  private turn({ visible, keycode }: { visible: boolean; keycode?: number }): void {
    if (visible === this.open) return;
    this.open = visible;
    if (visible) return this.mode.enter();
    const place = this.univer.__getInjector().get(IEditorBridgeService).getEditLocation();
    const text = this.text();
    this.mode.leave();
    const typed = place && text !== undefined && keycode !== ESCAPE;
    this.ended(typed ? { row: place.row, column: place.column, text } : undefined);
  }

  /** What stands in the editor; a text of Univer's ends with a paragraph and a section mark. */
  private text(): string | undefined {
    const editor = this.univer.__getInjector().get(IUniverInstanceService).getUnit<DocumentDataModel>(DOCS_NORMAL_EDITOR_UNIT_ID_KEY);
    return editor
      ?.getSnapshot()
      .body?.dataStream.replace(/\r?\n$/, "")
      .replaceAll("\r", "\n");
  }
}
