import type { Sheet } from "../book/book";
import { hashedPassword, storedHash } from "./password";
import { flag, tag, type XmlNode } from "./xml";

/** Excel's options → attributes of the file that are "1" where the option is off. */
const OPTIONS: Record<string, string> = {
  allowFormatCells: "formatCells",
  allowFormatColumns: "formatColumns",
  allowFormatRows: "formatRows",
  allowInsertColumns: "insertColumns",
  allowInsertRows: "insertRows",
  allowInsertHyperlinks: "insertHyperlinks",
  allowDeleteColumns: "deleteColumns",
  allowDeleteRows: "deleteRows",
  allowSort: "sort",
  allowAutoFilter: "autoFilter",
  allowPivotTables: "pivotTables",
};
/** As above, for options that are allowed unless the file says otherwise. */
const OPEN_OPTIONS: Record<string, string> = { allowEditObjects: "objects", allowEditScenarios: "scenarios" };

/** The sheetProtection element, "" where the sheet is open. */
export function protectionXml(protection: Sheet["protection"]): string {
  if (!protection) return "";
  const { options, password } = protection;
  const closed = Object.entries(OPTIONS).map(([option, name]) => [name, options[option] === true ? "0" : undefined]);
  const open = Object.entries(OPEN_OPTIONS).map(([option, name]) => [name, options[option] === true ? undefined : "1"]);
  const mode = options.selectionMode;
  const select = { selectLockedCells: mode === "Unlocked" || mode === "None", selectUnlockedCells: mode === "None" };
  return tag("sheetProtection", {
    password: password ? storedHash(password) : undefined,
    sheet: true,
    ...Object.fromEntries([...closed, ...open]),
    ...select,
  });
}

/** Reads the sheetProtection element; of a password only the hash is known, and of newer hashes nothing. */
export function readProtection(node: XmlNode | undefined): Sheet["protection"] {
  if (!node || !flag(node.attrs.sheet)) return undefined;
  const { attrs } = node;
  const allowed = [
    ...Object.entries(OPTIONS).map(([option, name]) => [option, !flag(attrs[name], true)] as const),
    ...Object.entries(OPEN_OPTIONS).map(([option, name]) => [option, !flag(attrs[name])] as const),
  ];
  const selectionMode = flag(attrs.selectUnlockedCells) ? "None" : flag(attrs.selectLockedCells) ? "Unlocked" : "Normal";
  const options = { ...Object.fromEntries(allowed), selectionMode };
  return attrs.password ? { options, password: hashedPassword(attrs.password) } : { options };
}
