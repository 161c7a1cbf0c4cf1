import type { Bar } from "../../book/conditional-scales";
import type { ICellCustomRender, ICellRenderContext } from "./library";

/** Side of the little buttons in cells, in pixels. */
const SIDE = 16;

type Box = { left: number; top: number };

function boxOf({ primaryWithCoord: { startX, endX, startY, endY, mergeInfo, isMerged } }: ICellRenderContext): Box {
  const right = isMerged ? mergeInfo.endX : endX;
  const bottom = isMerged ? mergeInfo.endY : endY;
  return { left: Math.max(startX, right - SIDE - 2), top: Math.max(startY + 1, bottom - SIDE - 2) };
}

function inside({ x, y }: { x: number; y: number }, { left, top }: Box): boolean {
  return x >= left && x <= left + SIDE && y >= top && y <= top + SIDE;
}

function drawBox(context: CanvasRenderingContext2D, { left, top }: Box): void {
  context.fillStyle = "#FFFFFF";
  context.strokeStyle = "#ABABAB";
  context.lineWidth = 1;
  context.fillRect(left + 0.5, top + 0.5, SIDE - 1, SIDE - 1);
  context.strokeRect(left + 0.5, top + 0.5, SIDE - 1, SIDE - 1);
}

function drawTriangle(context: CanvasRenderingContext2D, x: number, y: number, half: number, height: number): void {
  context.fillStyle = "#444444";
  context.beginPath();
  context.moveTo(x - half, y);
  context.lineTo(x + half, y);
  context.lineTo(x, y + height);
  context.closePath();
  context.fill();
}

function drawFunnel(context: CanvasRenderingContext2D, { left, top }: Box): void {
  drawTriangle(context, left + 8, top + 4, 5, 6);
  context.fillRect(left + 7, top + 8, 2, 5);
}

/** A button in the corner of a cell: a triangle, or a funnel where a filter is on. */
export function buttonMark(kind: "menu" | "filtered", open: () => void): ICellCustomRender {
  return {
    zIndex: 10,
    drawWith(context, info) {
      const box = boxOf(info);
      context.save();
      drawBox(context, box);
      if (kind === "filtered") drawFunnel(context, box);
      else drawTriangle(context, box.left + 8, box.top + 6, 4, 5);
      context.restore();
    },
    isHit: (position, info) => inside(position, boxOf(info)),
    onPointerDown: () => open(),
  };
}

/** A data bar, let through by the cell's text; a line where its axis stands. */
export function barMark({ from, to, color, gradient, axis, axisColor, rightToLeft }: Bar): ICellCustomRender {
  return {
    zIndex: 1,
    drawWith(context, { primaryWithCoord: { startX, endX, startY, endY } }) {
      const width = endX - startX - 4;
      const at = (share: number): number => (rightToLeft ? endX - 2 - share * width : startX + 2 + share * width);
      const [start, end] = [at(from), at(to)];
      context.save();
      context.globalAlpha = 0.45;
      context.fillStyle = color;
      if (gradient && start !== end) {
        const fade = context.createLinearGradient(start, 0, end, 0);
        fade.addColorStop(0, color);
        fade.addColorStop(1, "rgba(255,255,255,0.2)");
        context.fillStyle = fade;
      }
      context.fillRect(Math.min(start, end), startY + 2, Math.abs(end - start), endY - startY - 4);
      context.globalAlpha = 1;
      context.fillStyle = axisColor;
      if (axis !== undefined && axis > 0 && axis < 1) context.fillRect(at(axis), startY + 1, 1, endY - startY - 2);
      context.restore();
    },
  };
}

const COLORS = { green: "#63BE7B", yellow: "#FFC000", red: "#F8696B", gray: "#A6A6A6", black: "#404040" } as const;

/** An icon of a set at the start of a cell: arrows turn, lights and signs are discs, bars and quarters are filled by rank. */
export function iconMark(set: string, index: number): ICellCustomRender {
  const count = countOf(set);
  const rank = count > 1 ? index / (count - 1) : 1;
  const color = set.includes("Gray") ? COLORS.gray : rank < 0.34 ? COLORS.red : rank < 0.67 ? COLORS.yellow : COLORS.green;
  return {
    zIndex: 2,
    drawWith(context, { primaryWithCoord: { startX, startY, endY } }) {
      const [x, y] = [startX + 10, (startY + endY) / 2];
      context.save();
      context.fillStyle = color;
      context.translate(x, y);
      if (/Arrows|Triangles/.test(set)) drawArrow(context, (0.5 - rank) * Math.PI);
      else if (/Rating|Boxes|Quarters/.test(set)) drawBars(context, index + 1, count);
      else drawDisc(context);
      context.restore();
    },
  };
}

const countOf = (set: string): number => (set.startsWith("Five") ? 5 : set.startsWith("Four") ? 4 : 3);

function drawDisc(context: CanvasRenderingContext2D): void {
  context.beginPath();
  context.arc(0, 0, 5.5, 0, 2 * Math.PI);
  context.fill();
}

function drawArrow(context: CanvasRenderingContext2D, turn: number): void {
  context.rotate(turn);
  context.fillRect(-6, -1.5, 6, 3);
  context.beginPath();
  context.moveTo(0, -5);
  context.lineTo(6, 0);
  context.lineTo(0, 5);
  context.closePath();
  context.fill();
}

function drawBars(context: CanvasRenderingContext2D, filled: number, count: number): void {
  for (let i = 0; i < count; i++) {
    context.fillStyle = i < filled ? "#4472C4" : "#D0CECE";
    context.fillRect(-6 + i * (12 / count), 5 - (i + 1) * (10 / count), 12 / count - 1, (i + 1) * (10 / count));
  }
}
