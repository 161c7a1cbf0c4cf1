import type { SelectedCells } from "../../actions/ports";
import { Failure } from "../../domain/kernel/failure";
import type { Session } from "../session";

const nothing: SelectedCells = { address: "", rows: 0, columns: 0 };
const size = "address,rowCount,columnCount";

/** The cells that are selected, as far as something stands in them; of one cell alone, the cells around it. Two round trips. */
export async function selection(session: Session): Promise<SelectedCells> {
  try {
    return await selected(session);
  } catch (failure) {
    // a chart, or several areas
    if (failure instanceof Failure && /^Invalid.*Selection$/.test(String(failure.values["code"]))) return nothing;
    throw failure;
  }
}

async function selected(session: Session): Promise<SelectedCells> {
  const chosen = session.workbook.getSelectedRange().load("cellCount");
  const used = chosen.getUsedRangeOrNullObject(true).load(size);
  await session.send();
  const region = chosen.cellCount === 1 ? chosen.getSurroundingRegion().load(size) : used;
  if (region === used) return told(used);
  await session.send();
  return told(region);
}

const told = (range: Excel.Range): SelectedCells =>
  range.isNullObject ? nothing : { address: range.address, rows: range.rowCount, columns: range.columnCount };
