/** A cell as Excel hands it over and takes it: dates are serial numbers, "" and null are empty, errors are their text ("#N/A"). */
export type Cell = string | number | boolean | null;

/** Rows of cells, all of the same length. */
export type Grid = Cell[][];

/** True for what Excel shows as an empty cell. */
export function isBlank(cell: Cell | undefined): cell is null | "" | undefined {
  return cell === null || cell === "" || cell === undefined;
}
