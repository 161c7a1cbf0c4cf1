import type { Words } from "../../translate";

/** The page of the workbench: everything around the add-in's own pane. */
export const workbench = {
  title: "Client Base workbench",
  preview: "This is a preview, not Excel: formulas, tables and charts work as in Excel, but not everything of Excel is here.",
  excel: "To use it in Excel, run {command} in the project's folder.",
  file: { menu: "File", new: "New", open: "Open…", save: "Save", name: "Workbook name" },
  ribbon: { commands: "Commands of the add-in", working: "{command}: working…" },
  formula: { name: "Name box", bar: "Formula bar", enter: "Enter", cancel: "Cancel" },
  sheets: { tabs: "Sheets", add: "New sheet", rename: "Rename", delete: "Delete", hide: "Hide", name: "Sheet name" },
  pane: { title: "Add-in pane", close: "Close the pane", resize: "Width of the pane" },
  settings: { language: "Language", theme: "Theme", light: "Light", dark: "Dark", contrast: "High contrast" },
  dialog: { ok: "OK", cancel: "Cancel", yes: "Yes", no: "No", close: "Close" },
  unsaved: { question: "“{name}” has changes that are not saved. Go on without saving?", discard: "Don't save", save: "Save" },
  opened: "“{name}” is open.",
  saved: "“{name}” is saved to your downloads.",
  charts: "Charts on this sheet",
  failures: {
    file: {
      empty: "“{name}” is empty: there is nothing to open.",
      broken: "“{name}” could not be read: it is damaged, or no workbook and no CSV file.",
      encrypted: "“{name}” is protected with a password. Save it without one and open it again.",
      oldFormat: "“{name}” has the old .xls format. Save it as .xlsx and open it again.",
      tooLarge: "“{name}” is too large to open here.",
    },
    rule: "This value breaks the rule of this cell.",
    goOn: "Keep it all the same?",
    protected: "This sheet is protected: unprotect it before you change it.",
    sheetName: "A sheet name has 1 to 31 characters, none of : \\ / ? * [ ], and no other sheet has it.",
    address: "“{address}” is neither an address nor a name in this workbook.",
    command: "{command} failed: {message}",
    unknown: "That did not work, and nothing was changed: {message}",
  },
} as const satisfies Words;
