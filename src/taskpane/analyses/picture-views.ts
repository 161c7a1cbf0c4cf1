import type { Picture } from "../../actions/action";
import { clientsWith } from "./clients-with";

export type MatrixPicture = Extract<Picture, { kind: "matrix" }>;

/** The values of apply-view that show the clients of a cell of a matrix, by its place in the picture; null where it has none. */
export function viewOfCell({ of, rows, columns, codes }: MatrixPicture, row: number, column: number): { view: string } | null {
  const [name, other] = [rows[row], columns[column]];
  if (name === undefined || other === undefined) return null;
  if (of === "abcXyz") return clientsWith({ ABC: [name], XYZ: [other] });
  if (of === "segmentsAbc") return clientsWith({ segment: [name], ABC: [other] });
  const code = codes?.[row]?.[column] ?? [];
  return code.length > 0 ? clientsWith({ code }) : null;
}
