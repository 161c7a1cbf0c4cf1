import type { Cell } from "../../domain/kernel/cell";
import type { PreviewCell, PreviewRow } from "../../domain/importing/preview";
import type { Speech } from "../services";

const numbers: readonly PreviewCell["kind"][] = ["money", "number", "integer"];

/** A name or address of any direction, in a sentence of any direction. */
export const isolated = (text: string): string => `\u2068${text}\u2069`;

/** True for cells that run from left to right in every language: a phone's + stands before it. */
export const runsLeftToRight = (kind: PreviewCell["kind"]): boolean => ["phone", "email", "code"].includes(kind);

/** A cell as the user writes such cells. */
export function written(cell: Cell, kind: PreviewCell["kind"], { number, date, t }: Speech): string {
  if (cell === null) return "";
  if (typeof cell === "boolean") return t(`data.yesNo.${cell ? "yes" : "no"}`);
  if (typeof cell === "string") return cell;
  if (kind === "date") return date(cell);
  if (kind === "percent") return number(cell, { style: "percent", maximumFractionDigits: 2 });
  return numbers.includes(kind) ? number(cell, { maximumFractionDigits: 6 }) : String(cell);
}

/** What becomes of a row, in one sentence. */
export function said(row: PreviewRow, speech: Speech): string {
  const { t, number } = speech;
  const cells = row.cells.map(({ field, kind, old, new: value, raw }) => {
    const values = { field, old: written(old, kind, speech), value: written(value, kind, speech) };
    const told = t(`paneImport.rows.${old === null ? "cell" : "changed"}`, values);
    return raw === undefined ? told : `${told} (${t("paneImport.rows.cleaned", { raw })})`;
  });
  const reasons = row.reasons.map(({ code, values }) => t(`errors.findings.${code}`, values));
  const name = row.name || t("paneImport.rows.noName");
  const verdict = t(`paneImport.rows.verdicts.${row.verdict}`);
  return t("paneImport.rows.said", { row: number(row.row), verdict, name, cells: [...cells, ...reasons].join("; ") });
}
