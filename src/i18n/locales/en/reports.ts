/** Reports: titles, stamps, what a report says of itself. */
export const reports = {
  presets: {
    "clients-by-segment": "Clients by segment",
    "clients-by-region": "Clients by region",
    "renewals-of-the-month": "Renewals of the month",
    receivables: "Receivables",
    "owners-week": "Owners' week",
    "lost-and-why": "Lost and why",
  },
  segment: "Segment: {segment}",
  inSight: "{table}: rows in sight",
  selected: "{table}: selected rows",
  rows: { one: "{count} row", other: "{count} rows" },
  made: "made {moment}",
  by: "by {author}",
  masked: "personal data masked",
  leftOut: "left out: {columns}",
  live: "values follow the base",
  all: "all rows",
  rowsSelected: "selected rows",
  weekOf: "{from} to {to}",
  group: { one: "{name}: {count} row", other: "{name}: {count} rows" },
  total: "Total",
  noValue: "(blank)",
  maskedFile: "{title} (masked)",
  agenda: { what: "What", details: "Details", nextContact: "Next contact", contractEnds: "Contract ends", followUp: "Follow-up" },
} as const;

/** What can be wrong with a report that is asked for; see errors. */
export const reportFailures = {
  report: {
    columns: {
      happened: "Masking leaves none of these columns in the report: {columns}.",
      todo: "Choose columns without personal data, or make the report unmasked.",
    },
    live: {
      rows: {
        happened: "The rows cannot be looked up one by one: {column} is missing, blank or not unique.",
        todo: "Make the report with values, or give each row of {sheet} a number of its own.",
      },
      form: { happened: "Live values are for a sheet of the base only.", todo: "Choose the form “sheet”, or make the report with values." },
    },
    groupBy: { happened: "There is no column {column} to group by.", todo: "Choose one of: {known}." },
    segment: { happened: "No client belongs to a segment {segment}.", todo: "Run the RFM analysis, or choose one of: {known}." },
    both: { happened: "A report is of a view or of a segment, not of both.", todo: "Give one of them." },
  },
} as const;

/** What a report says of the data it found. */
export const reportFindings = {
  report: {
    kind: {
      one: "{count} client is marked neither as a person nor as an organisation; the name was masked.",
      other: "{count} clients are marked neither as persons nor as organisations; their names were masked.",
    },
  },
} as const;
