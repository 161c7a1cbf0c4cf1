/** The base check: what each kind of finding is called, and what one finding says; {value} is what stands in the cell. */
export const checks = {
  headings: {
    schema: { table: "Tables that are gone", column: "Columns that are gone" },
    code: { missing: "Records without a code", twice: "Codes given twice" },
    client: {
      missing: "Records without a client",
      unknown: "Unknown clients",
      ambiguous: "Names that several clients have",
      short: "Clients named in short",
    },
    required: { empty: "Required cells that are empty" },
    formula: { overwritten: "Formulas typed over" },
    date: { text: "Dates kept as text", unreadable: "Dates that are none" },
    number: { text: "Numbers kept as text", unreadable: "Numbers that are none" },
    contract: { reversed: "Contracts that end before they begin" },
    order: { future: "Orders of days to come", overpaid: "Orders paid beyond what is due" },
    list: { near: "Values almost on the list", unknown: "Values not on the list" },
    phone: { unreadable: "Phones that cannot be read", invalid: "Phones that cannot be right", form: "Phones not in international form" },
    email: {
      unreadable: "E-mail addresses that are none",
      typo: "E-mail addresses that look mistyped",
      several: "Several e-mail addresses in a cell",
      form: "E-mail addresses not in plain form",
    },
    text: { spaces: "Needless spaces" },
    duplicate: { group: "Possible duplicates", unchecked: "Duplicates not looked for" },
    owner: { two: "Two owners" },
    rows: { hidden: "Rows hidden by filters" },
  },
  findings: {
    schema: { table: "The table {name} of the client base is gone.", column: "The column {field} is gone." },
    code: { missing: "{field} is empty; {suggestion} comes next.", twice: "{value} was given before." },
    client: {
      missing: "No client is named.",
      unknown: "The base knows no client {value}.",
      ambiguous: { one: "{count} client is called {value}.", other: "{count} clients are called {value}." },
      short: "{value} stands for {suggestion}.",
    },
    required: { empty: "{field} is empty." },
    formula: { overwritten: "{field} was typed over and is no longer calculated." },
    date: { text: "{field}: {value} is kept as text, so nothing counts it as a date.", unreadable: "{field}: {value} is no date." },
    number: { text: "{field}: {value} is kept as text, so no sum counts it.", unreadable: "{field}: {value} is no number." },
    contract: { reversed: "It ends on {to}, before it begins on {from}." },
    order: { future: "Its date, {date}, is still to come.", overpaid: "{paid} was paid, but only {amount} is due." },
    list: {
      near: "{field}: {value} is not on the list; perhaps {suggestion}.",
      unknown: "{field}: {value} is not on the list.",
    },
    phone: {
      unreadable: "{value} cannot be read as a phone number.",
      invalid: "{value} has too few or too many digits, or no number of its country begins so.",
      form: "{value} is {suggestion} in international form.",
    },
    email: {
      unreadable: "{value} is no e-mail address.",
      typo: "{value} looks mistyped; perhaps {suggestion}.",
      several: "There are several e-mail addresses in one cell: {value}.",
      form: "{value} is {suggestion} in plain form.",
    },
    text: { spaces: "{field}: there are needless spaces around or inside “{value}”." },
    duplicate: {
      group: "These may be one client: {records}.",
      unchecked: {
        one: "With {count} client, duplicates are looked for only when you ask for it.",
        other: "With {count} clients, duplicates are looked for only when you ask for it.",
      },
    },
    owner: { two: "The order belongs to {owner}, its client to {other}." },
    rows: {
      hidden: { one: "A filter hides {count} row of {rows}.", other: "Filters hide {count} rows of {rows}." },
    },
  },
};
