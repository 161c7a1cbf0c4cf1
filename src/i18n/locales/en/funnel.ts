/** The funnel: its sheet, its picture, and what the change log says of stages. */
export const funnel = {
  title: "Sales funnel as of {date}",
  hint: "Came so far: clients who stand at the stage or further on; lost ones as far as the change log shows.",
  logged: {
    one: "Days in stage: the median of the stays that ended, from {count} change in the change log.",
    other: "Days in stage: the median of the stays that ended, from {count} changes in the change log.",
  },
  unlogged: "Days in stage come with time: from now on changes of stage are kept in the change log.",
  soFar: "Days so far: the median of those who stand there now, where it is known since when; it shows where clients get stuck.",
  times: "How long a stage takes",
  way: "How far clients came",
  chart: "Clients by stage",
  reasons: "Why orders were lost",
  reasonsChart: "Money lost, by reason",
  noReasons: "No order was lost.",
  column: { reason: "Reason", orders: "Orders", clients: "Clients", amount: "Amount", share: "Share of orders" },
  /** What the change log says of how a line came about. */
  log: { typed: "typed", imported: "import", seen: "seen at a run", renamed: "stage renamed" },
  foot: "Full bar: came so far; dark part: there now; per cent: went on to the next stage. Press a stage to see just these clients.",
  bar: "{stage}: {reached} came so far, {now} there now",
};
