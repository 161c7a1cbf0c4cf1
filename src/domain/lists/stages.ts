import { isColour, lookOf, type StageLook } from "../funnel/stages";
import { isBlank, type Cell } from "../kernel/cell";
import type { Finding } from "../kernel/finding";
import { folded, textOf } from "../kernel/text";

/** The list of stages as it stands, row by row. */
export type StageCells = Readonly<Record<"stage" | "colour" | "second colour", readonly Cell[]>>;

/** How each stage looks, null for those without a colour, and what of the colours cannot be shown as it stands. */
export function stageLooks(stages: StageCells): { looks: (StageLook | null)[]; findings: Finding[] } {
  const findings: Finding[] = [];
  const looks = stages.stage.map((stage, row): StageLook | null => {
    const [colour, second] = [stages.colour[row] ?? null, stages["second colour"][row] ?? null];
    if (textOf(stage) === "") return null;
    for (const cell of [colour, second])
      if (!isBlank(cell) && !isColour(cell)) findings.push(tell("list.stage.colour", stage, { colour: cell }));
    const look = lookOf(colour, second) ?? null;
    if (look?.border && look.font !== look.border) findings.push(tell("list.stage.contrast", stage, { colour: look.border }));
    return look;
  });
  return { looks, findings };
}

const tell = (code: string, stage: Cell | undefined, values: Record<string, Cell>): Finding => {
  const severity = code === "list.stage.colour" ? "warning" : "info";
  return { code, severity, table: "stages", record: textOf(stage), values: { stage: textOf(stage), ...values } };
};

/** The place of each client's stage on the list, from 1, as the hidden column has it; null for none. */
export function stageOrders(clients: readonly Cell[], stages: readonly Cell[]): (number | null)[] {
  const places = new Map<string, number>();
  stages.forEach((stage, row) => {
    const key = folded(textOf(stage));
    if (key !== "" && !places.has(key)) places.set(key, row + 1);
  });
  return clients.map((stage) => places.get(folded(textOf(stage))) ?? null);
}
