import type { Chart, Sheet } from "../book/book";
import { newId } from "../book/create";
import { columnLeft, columnWidth, rowHeight, rowTop } from "../book/points";
import { readChart } from "./charts-read";
import type { PackageReader } from "./package";
import { NS } from "./package";
import { uidOf } from "./tables";
import { child, descend, findAll, tag, type XmlNode } from "./xml";

const EMU = 12_700;
const emu = (points: number) => Math.round(points * EMU);
const points = (text: string | undefined) => Number(text ?? 0) / EMU;
const CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";

/** The drawing part of a sheet: each chart at its place; `relations` are the charts' ids, in order. */
export function drawingXml(sheet: Sheet, relations: string[]): string {
  const names = {
    "xmlns:xdr": "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing",
    "xmlns:a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "xmlns:r": NS.r,
  };
  return tag("xdr:wsDr", names, sheet.charts.map((chart, i) => anchorXml(sheet, chart, i + 2, relations[i]!)).join(""));
}

function anchorXml(sheet: Sheet, chart: Chart, number: number, relation: string): string {
  const [column, columnOffset] = lineAt(chart.left, (at) => columnWidth(sheet, at));
  const [row, rowOffset] = lineAt(chart.top, (at) => rowHeight(sheet, at));
  const from = ["col", "colOff", "row", "rowOff"].map((name, i) =>
    tag(`xdr:${name}`, {}, String([column, emu(columnOffset), row, emu(rowOffset)][i])),
  );
  const uid = uidOf(chart.id);
  const creation = tag(
    "a:ext",
    { uri: "{FF2B5EF4-FFF2-40B4-BE49-F238E27FC236}" },
    tag("a16:creationId", { "xmlns:a16": "http://schemas.microsoft.com/office/drawing/2014/main", id: uid }),
  );
  const properties = tag(
    "xdr:cNvPr",
    { id: number, name: chart.name, descr: chart.title.text || undefined },
    uid ? tag("a:extLst", {}, creation) : undefined,
  );
  const transform = tag("xdr:xfrm", {}, tag("a:off", { x: 0, y: 0 }) + tag("a:ext", { cx: 0, cy: 0 }));
  const graphic = tag("a:graphic", {}, tag("a:graphicData", { uri: CHART }, tag("c:chart", { "xmlns:c": CHART, "r:id": relation })));
  const frame = tag(
    "xdr:graphicFrame",
    { macro: "" },
    tag("xdr:nvGraphicFramePr", {}, properties + tag("xdr:cNvGraphicFramePr")) + transform + graphic,
  );
  const size = tag("xdr:ext", { cx: emu(chart.width), cy: emu(chart.height) });
  return tag("xdr:oneCellAnchor", {}, tag("xdr:from", {}, from.join("")) + size + frame + tag("xdr:clientData"));
}

/** The line that a distance from the edge falls into, and how far into it. */
function lineAt(distance: number, sizeOf: (at: number) => number): [number, number] {
  let rest = Math.max(distance, 0);
  let at = 0;
  for (let size = sizeOf(at); rest >= size && at < 16_000; size = sizeOf(at)) {
    rest -= size;
    at += 1;
  }
  return [at, rest];
}

/** Reads the charts of a sheet's drawing; pictures and shapes are left out. `sheet` has its sizes already. */
export function readCharts(from: string, drawing: string | undefined, file: PackageReader, sheet: Sheet): Chart[] {
  const root = drawing ? file.xml(drawing) : undefined;
  return (root?.children ?? []).flatMap((anchor) =>
    findAll(anchor, "graphicFrame").flatMap((frame) => {
      const relation = findAll(frame, "chart")[0]?.attrs.id;
      const part = file.xml(file.target(drawing ?? from, relation));
      const chart = part?.name === "chartSpace" ? readChart(part) : undefined;
      const { id: number, name } = descend(frame, "nvGraphicFramePr", "cNvPr")?.attrs ?? {};
      const id = findAll(frame, "creationId")[0]?.attrs.id ?? newId();
      return chart ? [{ id, name: name ?? `Chart ${number ?? ""}`, ...placeOf(anchor, sheet), ...chart }] : [];
    }),
  );
}

function placeOf(anchor: XmlNode, sheet: Sheet): Pick<Chart, "left" | "top" | "width" | "height"> {
  const position = child(anchor, "pos")?.attrs;
  const start = position ? { left: points(position.x), top: points(position.y) } : cornerOf(child(anchor, "from"), sheet);
  // Excel leaves the frame's own size at 0, others measured it in the widths they drew with
  const drawn = findAll(anchor, "xfrm")
    .map((node) => child(node, "ext")?.attrs)
    .find((size) => Number(size?.cx ?? 0) > 0);
  const extent = child(anchor, "ext")?.attrs ?? drawn;
  const end = child(anchor, "to") && cornerOf(child(anchor, "to"), sheet);
  const size = extent
    ? { width: points(extent.cx), height: points(extent.cy) }
    : { width: (end?.left ?? 360) - start.left, height: (end?.top ?? 216) - start.top };
  return { ...start, ...size };
}

function cornerOf(node: XmlNode | undefined, sheet: Sheet): { left: number; top: number } {
  const at = (name: string) => child(node, name)?.text;
  const left = columnLeft(sheet, Number(at("col") ?? 0)) + points(at("colOff"));
  return { left, top: rowTop(sheet, Number(at("row") ?? 0)) + points(at("rowOff")) };
}
