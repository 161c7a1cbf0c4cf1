/** What an import cannot do, and what it tells about a list. */
export const importErrors = {
  failures: {
    undo: {
      none: {
        happened: "There is no import that can be taken back.",
        todo: "Imports made before the oldest step of the journal stay; change their records by hand.",
      },
      gone: {
        happened: "The import {importId} cannot be taken back: it was already, or there is none of this number.",
        todo: "Look up the number on the sheet Import log, or leave it out to take back the last import.",
      },
    },
    file: {
      locked: {
        happened: "{name} is locked with a password or comes from Excel 97.",
        todo: "Open it in Excel, take the password away, save it as .xlsx or CSV, and try again.",
      },
      tooLarge: {
        happened: "{name} would fill the memory of this computer: it unpacks to more than any list takes.",
        todo: "Open it in Excel, save only the list as .xlsx or CSV, and try again.",
      },
    },
    cell: {
      tooLong: {
        happened: "Row {row} of {name} has a cell that is longer than Excel allows ({most} characters).",
        todo: "Shorten or split that text, or look for a quotation mark that is never closed, and try again.",
      },
    },
    range: {
      several: {
        happened: "Several parts of the sheet are selected.",
        todo: "Select one part, or one cell alone for the whole sheet, and try again.",
      },
      unknown: { happened: "There is no range {range} on this sheet.", todo: "Give an address such as A1:F200, or “selection”." },
    },
    noRows: {
      happened: "There are no rows to bring in: {name} is empty or has a header row only.",
      todo: "Choose a list that has at least one row under its headers.",
    },
    unrecognised: {
      happened: "This is none of the lists the base knows. Its columns are: {headers}.",
      todo: "A list of clients needs a name with a phone, e-mail or address; a list of orders needs a client, a date and an amount. Rename the headers, or say which table it is.",
    },
    columns: {
      missing: {
        happened: "Columns are missing for the table {table}. The list has: {headers}.",
        todo: "Rename the headers of the list, or choose another table.",
      },
      tooMany: {
        happened: "The list has {count} columns; the base takes {most} at most.",
        todo: "Delete the columns that are not needed, or bring the list in as several files, and try again.",
      },
    },
    table: { unknown: { happened: "There is no table {table} to bring a list into.", todo: "Choose one of these: {tables}." } },
  },
  findings: {
    possibleDuplicate: {
      one: "{count} new client looks like another one: {examples}. “Find duplicates” shows why.",
      other: "{count} new clients look like other ones: {examples}. “Find duplicates” shows why.",
    },
    quote:
      "A quotation mark in row {row} is never closed: all that stands behind it came in as one cell. Please check the end of the list.",
    character: {
      one: "{count} cell has a character that no list should have; it is shown as � (row {row}).",
      other: "{count} cells have characters that no list should have; they are shown as � (the first in row {row}).",
    },
    row: {
      alike: "Looks like “{value}”.",
      exists: "It stands in the base already, and only new records are made.",
      unknown: "It is not in the base, and only known records are updated.",
      nameless: "It has neither a name nor a code.",
      empty: "Nothing stands in this row.",
      client: "It names no client.",
      date: "{field}: “{example}” is not a date and is kept as text.",
      amount: "{field}: “{example}” is not a number and is kept as text.",
      otherwise: "{field}: this row says “{example}”; “{value}” holds.",
    },
    date: {
      unreadable: {
        one: "{field}: {count} value is not a date and was kept as text (row {row}: {example}).",
        other: "{field}: {count} values are not dates and were kept as text (the first in row {row}: {example}).",
      },
      undecided: {
        one: "{field}: in {count} date day and month could be swapped; it was read as {order} (row {row}: {example}).",
        other: "{field}: in {count} dates day and month could be swapped; they were read as {order} (the first in row {row}: {example}).",
      },
      borrowed: {
        one: "{field}: {count} date is written in another way than the rest and was read as {order} like them (row {row}: {example}). Please check.",
        other:
          "{field}: {count} dates are written in another way than the rest and were read as {order} like them (the first in row {row}: {example}). Please check.",
      },
    },
    amount: {
      unreadable: {
        one: "{field}: {count} value is not a number and was kept as text (row {row}: {example}).",
        other: "{field}: {count} values are not numbers and were kept as text (the first in row {row}: {example}).",
      },
      undecided: {
        one: "{field}: {count} number could have thousands or decimals; its decimal sign was taken to be “{decimal}” (row {row}: {example}).",
        other:
          "{field}: {count} numbers could have thousands or decimals; their decimal sign was taken to be “{decimal}” (the first in row {row}: {example}).",
      },
    },
    value: {
      unknown: {
        one: "{field}: {count} value is not on the list and was kept as it stands (row {row}: {example}).",
        other: "{field}: {count} values are not on the list and were kept as they stand (the first in row {row}: {example}).",
      },
    },
    client: {
      conflict: {
        one: "{count} row says something else of a client than an earlier row; the later one holds (row {row}: {example}).",
        other: "{count} rows say something else of a client than an earlier row; the later ones hold (the first is row {row}: {example}).",
      },
      none: {
        one: "{count} row names no client and was brought in without one.",
        other: "{count} rows name no client and were brought in without one.",
      },
    },
    number: {
      repeated: {
        one: "{count} row repeats the number of an earlier row and became a record of its own (row {row}: {example}).",
        other: "{count} rows repeat the number of an earlier row and became records of their own (the first is row {row}: {example}).",
      },
    },
    list: {
      taken: {
        one: "{field}: {count} value was written as the list has it (row {row}: {example} became {suggestion}).",
        other: "{field}: {count} values were written as the list has them (the first in row {row}: {example} became {suggestion}).",
      },
      added: { one: "{count} new value was added to Lists: {examples}.", other: "{count} new values were added to Lists: {examples}." },
      statuses: {
        one: "{count} new order status was added to Lists: {examples}. Please check there whether it counts as a sale.",
        other: "{count} new order statuses were added to Lists: {examples}. Please check there which of them count as sales.",
      },
    },
    header: { repeated: "The header {field} stands more than once; both columns were kept." },
    columns: {
      own: {
        one: "{count} column is none of the base's and was carried along as your own: {columns}.",
        other: "{count} columns are none of the base's and were carried along as your own: {columns}.",
      },
    },
  },
};
