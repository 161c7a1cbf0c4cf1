import { importErrors } from "./import-errors";
import { listFailures } from "./lists";
import { mergeFailures } from "./merging";
import { reportFailures } from "./reports";

/**
 * Failures (something could not be done) by code: `happened` says what, `todo` what to do about it; the pane adds that
 * nothing was changed, unless a failure has its own `state`.
 */
export const failures = {
  unchanged: "Nothing in the workbook was changed.",
  unknown: {
    happened: "Something went wrong inside: {message}",
    todo: "Try again. If it happens again, save the workbook, close Excel and open it anew.",
  },
  base: {
    missing: {
      happened: "There is no client base in this workbook yet.",
      todo: "Create one on the start screen, or open the workbook that has it.",
    },
    exists: {
      happened: "This workbook already holds a client base (sheet {sheet}).",
      todo: "Go on with that base, or create the new one in another workbook.",
    },
  },
  excel: {
    protected: {
      happened: "A sheet or the workbook is protected, so it cannot be changed.",
      todo: "Take the protection off (Review, Unprotect Sheet) and try again.",
    },
    editing: {
      happened: "A cell is being edited, and Excel takes no commands meanwhile.",
      todo: "Press Enter or Esc to leave the cell and try again.",
    },
    tooLarge: {
      happened: "That was more than Excel takes at once.",
      todo: "Try again. If it stays so, work with the file in Excel for the desktop.",
    },
    offline: { happened: "Excel does not answer: the connection was lost.", todo: "Check the connection and try again." },
    restart: { happened: "Excel asks to be started anew.", todo: "Save the workbook, close Excel and open it again." },
    gone: { happened: "A sheet, table or column was renamed or deleted meanwhile.", todo: "Try again: the base is looked up anew." },
    unsupported: { happened: "This Excel cannot do that ({message}).", todo: "Update Excel, or open the workbook in Excel on the web." },
    busy: { happened: "Excel is busy with something else.", todo: "Wait a moment and try again." },
    error: {
      happened: "Excel refused a step: {message} ({code}).",
      todo: "Try again. If it happens again, save the workbook, close Excel and open it anew.",
    },
  },
  copy: {
    failed: { happened: "The workbook could not be copied: {message}", todo: "Save it under another name instead (File, Save As)." },
  },
  client: {
    unknown: { happened: "There is no client {client}.", todo: "Choose a client of the base, by its code." },
    near: { happened: "There is no client {client}.", todo: "The nearest is {suggestion}: try that." },
    none: {
      happened: "No client is named, and the selected cell is in no client’s row.",
      todo: "Go to a row of a client, an order or a contract, or name the client by code.",
    },
  },
  erase: {
    unfinished: {
      happened: "The cells of {client} are erased, but what earlier steps kept for undoing them could not be cleared.",
      todo: "Erase {client} again: it goes on where it stopped.",
      state: "The person’s cells are erased; the kept steps are not cleared yet.",
    },
  },
  sheet: { missing: { happened: "There is no sheet called {sheet}.", todo: "Choose another sheet." } },
  table: {
    missing: {
      happened: "The table {table} of the client base is gone.",
      todo: "Bring its sheet back with Excel's Undo, or open an earlier version of the file.",
    },
    nameTaken: {
      happened: "A table of yours on the sheet {sheet} is called {table}, the name that the client base needs.",
      todo: "Rename your table (Table Design, Table Name) and try again.",
    },
  },
  name: {
    taken: {
      happened: "Your workbook already has a name {name}, which the client base needs.",
      todo: "Rename it (Formulas, Name Manager) and try again.",
    },
  },
  column: {
    missing: {
      happened: "The column {column} is missing on the sheet {sheet}.",
      todo: "Bring the column back with Excel's Undo, or give a column its old header.",
    },
  },
  record: {
    missing: { happened: "There is no {record} on the sheet {table} any more.", todo: "Look again: it was deleted or got another code." },
  },
  setting: {
    missing: { happened: "The setting {setting} is missing on the Settings sheet.", todo: "Bring its row back with Excel's Undo." },
  },
  journal: {
    full: {
      happened: "That would change more at once than this workbook can keep for undoing it.",
      todo: "Do it in parts: fewer rows or fewer analyses at a time.",
    },
    refused: {
      happened: "Before changing anything, what stands there is written down so that it can be undone. Excel refused that ({message}).",
      todo: "Try again. Where a macro or another add-in has protected all sheets, have it take the protection off.",
    },
    unfinished: {
      happened: "Excel stopped in the middle of {action}, and taking it back did not work either.",
      state: "What was written down before the change is kept in the workbook.",
      todo: "Open this pane again when Excel answers: it finishes taking it back.",
    },
  },
  undo: {
    changed: {
      happened: "The rows that were added to {table} were moved or changed since, so they cannot be taken back safely.",
      todo: "Sort the table by its codes as it was, and try again.",
    },
  },
  cancelled: { happened: "You stopped it.", todo: "Start it again whenever you like." },
  action: { unknown: { happened: "There is no action {action}.", todo: "Choose one of the list." } },
  parameter: {
    unknown: { happened: "There is no parameter {name}.", todo: "These are known: {known}." },
    missing: { happened: "{name} is needed here.", todo: "Write it as {name}={shape}." },
    value: { happened: "{value} is not allowed for {name}.", todo: "It takes {allowed}." },
  },
  ...listFailures,
  ...reportFailures,
  merge: mergeFailures,
  profile: {
    unknown: { happened: "There is no business profile {profile}.", todo: "Choose one of the list." },
    none: {
      happened: "No line of business was named, or two at once.",
      todo: "Give either profile (one of {known}) or the file of a saved one.",
    },
    unreadable: {
      happened: "{name} is not a profile that Client Base saved ({part} cannot be read).",
      todo: "Choose a file that “Save as your own profile” made.",
    },
  },
  view: {
    none: { happened: "No view was named.", todo: "Give the name of a view." },
    missing: { happened: "There is no view {view}.", todo: "Choose one of the list, or save one under this name." },
    unreadable: {
      happened: "This view cannot be read ({part}).",
      todo: 'Give JSON such as {"table": "clients", "filters": [{"column": "region", "criterion": {"kind": "values", "values": ["Tirana"]}}]}.',
    },
    parameter: { happened: "This view takes no {parameter}.", todo: "Leave it out, or choose a view of a table that has it." },
    owner: { happened: "It is not known who you are.", todo: "Choose yourself from the owners, or name the owner." },
    cell: { happened: "That cell is in no table of the client base.", todo: "Select a cell in one of its rows and try again." },
    list: {
      empty: {
        happened: "Nothing on Lists belongs to the group {group}.",
        todo: "Give this group to a line of the list on the sheet Lists.",
      },
    },
    clash: {
      happened: "Two filters of the column {column} cannot hold at once.",
      todo: "Take one of them out: Excel's filter has one for each column.",
    },
    byExcel: { happened: "Only Excel itself can tell which rows a colour filter shows.", todo: "Filter by a value instead." },
    name: {
      none: { happened: "A view needs a name to be saved.", todo: "Give it one." },
      taken: { happened: "There is a view called {name} already.", todo: "Choose another name, or replace it." },
    },
  },
  rfm: {
    cuts: {
      missing: {
        happened: "Fixed thresholds are chosen, but cut {step} of {axis} on Settings is not a number.",
        todo: "Fill in four rising numbers for R, F and M, or choose another scoring.",
      },
    },
    map: {
      incomplete: {
        happened: "The segment map on Settings has an empty cell: R {r}, FM {fm}.",
        todo: "Write a segment's name into it and try again.",
      },
    },
  },
  summary: {
    table: {
      missing: { happened: "Choose a table to sum up.", todo: "There are: {known}." },
      unknown: { happened: "There is no table {table}.", todo: "There are: {known}." },
    },
    column: {
      missing: { happened: "Choose a column of the sheet {sheet} to sum up.", todo: "It has: {known}." },
      unknown: { happened: "The sheet {sheet} has no column {column}.", todo: "It has: {known}." },
    },
    group: { happened: "The sheet {sheet} cannot be grouped by {group}.", todo: "It can be grouped by: {known}." },
  },
  abc: { cuts: { happened: "{cuts} cannot be the cuts for ABC.", todo: "Give two rising percentages up to 100, such as 75/95." } },
  movement: {
    none: {
      happened: "There is nothing to compare yet: each RFM run or analysis of everything keeps a picture of the day.",
      todo: "Run the analysis again on another day.",
    },
    date: { happened: "No picture of {date} was kept.", todo: "Choose one of these days: {known}." },
  },
  import: {
    ...importErrors.failures,
    source: {
      none: {
        happened: "Choose one thing to bring in: a file, or a sheet of this workbook.",
        todo: "Give either the file or the sheet.",
      },
    },
    sheet: { own: { happened: "The sheet {sheet} belongs to the client base itself.", todo: "Choose a sheet of your own." } },
    mapping: {
      unreadable: {
        happened: "The mapping in {name} cannot be read.",
        todo: 'Give JSON with a place for each header, such as {"Tel": "clients.phone"}.',
      },
    },
  },
  file: {
    notWorkbook: {
      happened: "{name} is a workbook that cannot be read.",
      todo: "Open it in Excel, save it as .xlsx or CSV, and try again.",
    },
    empty: { happened: "{name} is empty.", todo: "Choose a file with a line of headers and rows under it." },
    notCsv: { happened: "{name} is not a CSV file.", todo: "Save the list as CSV or .xlsx and choose that file." },
  },
};
