import { isBlank, type Cell } from "../domain/kernel/cell";
import { stageLooks, stageOrders } from "../domain/lists/stages";
import { defineAction, type ActionContext } from "./action";
import { requireBase } from "./base";
import { listIn } from "./list-cells";
import type { BaseState, TableData } from "./ports";

/** Gives stages the colours that Lists says, wherever they stand, and clients their order where no formula does. */
export const restyleStages = defineAction({
  id: "restyle-stages",
  parameters: {},
  needsBase: true,
  changes: true,
  returns: "stages, coloured, reordered",
  async run(context) {
    const base = await requireBase(context);
    listIn(base, "stages");
    const kept = isKeptAsValues(base);
    const clientColumns = kept ? [{ table: "clients", columns: ["stage", "stage order"] }] : [];
    const [stages, clients] = await context.workbook.read(
      [{ table: "stages", columns: ["stage", "colour", "second colour"] }, ...clientColumns],
      context.control,
    );
    const cells = (key: string): Cell[] => stages?.columns[key] ?? new Array<Cell>(stages?.rows ?? 0).fill(null);
    const { looks, findings } = stageLooks({ stage: cells("stage"), colour: cells("colour"), "second colour": cells("second colour") });
    await context.workbook.colourStages(looks);
    const reordered = clients ? await reorder(context, clients, cells("stage")) : 0;
    const result = { stages: cells("stage").filter((cell) => !isBlank(cell)).length, coloured: looks.filter(Boolean).length, reordered };
    return { result, findings };
  },
});

/** In a large base the hidden order of stages is a value. */
function isKeptAsValues(base: BaseState): boolean {
  const order = base.tables.find(({ key }) => key === "clients")?.columns.find(({ key }) => key === "stage order");
  return order !== undefined && !order.formula;
}

async function reorder({ workbook, control }: ActionContext, { columns }: TableData, stages: readonly Cell[]): Promise<number> {
  const wanted = stageOrders(columns["stage"] ?? [], stages);
  const rows = wanted.flatMap((order, row) => (order === (columns["stage order"]?.[row] ?? null) ? [] : [row]));
  if (rows.length)
    await workbook.apply(
      { action: "restyle-stages", summary: { clients: rows.length } },
      [{ kind: "update", table: "clients", column: "stage order", rows, values: rows.map((row) => wanted[row] ?? null) }],
      control,
    );
  return rows.length;
}
