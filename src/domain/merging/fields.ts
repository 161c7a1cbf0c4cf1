import { declarationOf } from "../importing/base";
import type { MergeField, MergeRule } from "./side-by-side";

/** A column of the clients as it stands; `formula`: its cells calculate. */
export type ClientColumn = { key: string; header: string; own: boolean; formula: boolean };

const rules: Readonly<Record<string, MergeRule>> = {
  email: "joined",
  comment: "joined",
  interests: "joined",
  "next step": "joined",
  "contact hours": "joined",
  "second phone": "left over",
  "next contact": "earliest",
  consent: "earliest",
  important: "yes",
  stop: "yes",
};

/** Columns that tell which record it is, not what it says: no merge changes them. */
const fixed = ["code", "archived"];

/** The columns that a merge decides upon, in the sheet's order: those that users type, their own too. */
export function mergeFields(columns: readonly ClientColumn[]): MergeField[] {
  return columns.flatMap(({ key, header, own, formula }): MergeField[] => {
    const declared = own ? undefined : declarationOf("clients", key);
    const isTyped = own || declared?.writtenBy === "user";
    if (formula || !isTyped || (!own && fixed.includes(key))) return [];
    const rule = own ? "own" : (rules[key] ?? (declared?.kind === "long text" ? "joined" : "own"));
    return [{ key, header, kind: declared?.kind ?? null, rule }];
  });
}
