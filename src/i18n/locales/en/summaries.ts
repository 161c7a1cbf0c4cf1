/** Summary and Overview sheets. */
export const summaries = {
  figures: {
    count: "Numbers",
    counta: "Filled cells",
    sum: "Sum",
    average: "Average",
    max: "Largest",
    min: "Smallest",
    product: "Product",
    stdev: "Standard deviation (sample)",
    stdevp: "Standard deviation (all)",
    var: "Variance (sample)",
    varp: "Variance (all)",
  },
  title: "{column} on the sheet {sheet}",
  visible: "Rows in sight",
  all: "All rows",
  share: "Share",
  total: "All together",
  blank: "(blank)",
  quarter: "{year} Q{quarter}",
  by: { month: "{column}: month", quarter: "{column}: quarter", year: "{column}: year" },
  hint: {
    figures: "The figures follow the filter of the sheet {sheet}.",
    all: { one: "{date}: {count} row, no filter.", other: "{date}: all {count} rows, no filter." },
    filtered: {
      one: "{date}: {visible} of {count} row in sight. {filter}.",
      other: "{date}: {visible} of {count} rows in sight. {filter}.",
    },
    noRecords: "Too many rows to list: the groups stand alone.",
    rebuilt: "Rebuilt by the next run: type nothing here.",
  },
};
