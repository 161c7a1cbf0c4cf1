import { usedRect } from "../book/cells";
import type { Area } from "../book/copy";
import { dependentsOf, precedentsOf } from "../book/dependents";
import type { SearchCriteria } from "../book/find";
import { findCell } from "../book/find";
import { bound, intersect, oneCell } from "../book/geometry";
import type { Direction } from "../book/regions";
import { edgeFrom } from "../book/regions";
import { specialCells } from "../book/special-cells";
import { surroundingRect } from "../book/surroundings";
import type { Range } from "./range";
import { RangeAreas } from "./range-areas";
import { RangeEdit } from "./range-edit";
import { present } from "./range-navigation";
import type { Properties } from "./range-properties";
import { cellProperties, lineProperties, setCellProperties, setLineProperties } from "./range-properties";
import { RangeView } from "./range-view";
import { HostError } from "./wire";
import { WorkbookRangeAreas } from "./workbook-range-areas";

const DIRECTIONS = ["Left", "Right", "Up", "Down"];

/** The ways to cells that are looked for. */
export abstract class RangeSearch extends RangeEdit {
  FindOrNullObject(text: string, criteria: SearchCriteria = {}): Range | null {
    const found = findCell(this.workspace.book, this.sheet, this.rect, text, criteria);
    return found ? this.make(found) : null;
  }

  Find(text: string, criteria: SearchCriteria = {}): Range {
    return present(this.FindOrNullObject(text, criteria));
  }

  GetSpecialCellsOrNullObject(cellType: string, cellValueType?: string): RangeAreas | null {
    const rects = specialCells(this.sheet, this.rect, cellType, cellValueType);
    return rects.length ? new RangeAreas(this.workspace, this.sheet, rects) : null;
  }

  GetSpecialCells(cellType: string, cellValueType?: string): RangeAreas {
    return present(this.GetSpecialCellsOrNullObject(cellType, cellValueType));
  }

  /** The block of cells around, up to blank rows and columns. */
  GetSurroundingRegion(): Range {
    return this.make(surroundingRect(this.sheet, oneCell(this.rect.row, this.rect.column)));
  }

  private edge(direction: string, activeCell: Range | string | undefined): { row: number; column: number } {
    if (!DIRECTIONS.includes(direction)) throw new HostError("InvalidArgument");
    const { row, column } = activeCell === undefined ? this.rect : this.other(activeCell).rect;
    return edgeFrom(this.sheet, row, column, direction as Direction);
  }

  GetRangeEdge(direction: string, activeCell?: Range | string): Range {
    const { row, column } = this.edge(direction, activeCell);
    return this.make(oneCell(row, column));
  }

  GetExtendedRange(direction: string, activeCell?: Range | string): Range {
    const { row, column } = this.edge(direction, activeCell);
    const reached = direction === "Up" || direction === "Down" ? oneCell(row, this.rect.column) : oneCell(this.rect.row, column);
    return this.make(bound(this.rect, reached));
  }

  GetMergedAreasOrNullObject(): RangeAreas | null {
    const merges = this.sheet.merges.filter((merge) => intersect(merge, this.rect));
    return merges.length ? new RangeAreas(this.workspace, this.sheet, merges) : null;
  }

  GetMergedAreas(): RangeAreas {
    return present(this.GetMergedAreasOrNullObject());
  }

  GetVisibleView(): RangeView {
    const { rect } = this;
    return new RangeView(this.workspace, this.sheet, () => rect);
  }

  GetCellProperties(asked: Properties): Properties[][] {
    return cellProperties(this.make(this.rect), asked);
  }

  SetCellProperties(data: Properties[][]): void {
    setCellProperties(this.make(this.rect), data);
  }

  GetRowProperties(asked: Properties): Properties[] {
    return lineProperties(this.make(this.rect), "row", asked);
  }

  SetRowProperties(data: Properties[]): void {
    setLineProperties(this.make(this.rect), "row", data);
  }

  GetColumnProperties(asked: Properties): Properties[] {
    return lineProperties(this.make(this.rect), "column", asked);
  }

  SetColumnProperties(data: Properties[]): void {
    setLineProperties(this.make(this.rect), "column", data);
  }

  private get area(): Area {
    return { sheet: this.sheet, rect: this.rect };
  }

  GetDirectPrecedents(): WorkbookRangeAreas {
    return new WorkbookRangeAreas(this.workspace, precedentsOf(this.workspace.book, this.area, false));
  }

  GetPrecedents(): WorkbookRangeAreas {
    return new WorkbookRangeAreas(this.workspace, precedentsOf(this.workspace.book, this.area, true));
  }

  GetDirectDependents(): WorkbookRangeAreas {
    return new WorkbookRangeAreas(this.workspace, dependentsOf(this.workspace.book, this.area, false));
  }

  GetDependents(): WorkbookRangeAreas {
    return new WorkbookRangeAreas(this.workspace, dependentsOf(this.workspace.book, this.area, true));
  }

  GetSurroundingDataRegion(): Range {
    const region = this.GetSurroundingRegion();
    return this.make(usedRect(this.sheet, region.rect, true) ?? region.rect);
  }
}
