import { checks } from "./checks";
import { cleaning } from "./cleaning";
import { importErrors } from "./import-errors";
import { listFindings } from "./lists";
import { reportFindings } from "./reports";

/** Findings (something about the data) by code: one sentence. */
export const findings = {
  ...listFindings,
  ...reportFindings,
  check: checks.findings,
  erase: {
    elsewhere: {
      one: "The sheet {sheet} is yours and was left alone: the person is still named in {count} cell of it.",
      other: "The sheet {sheet} is yours and was left alone: the person is still named in {count} cells of it.",
    },
  },
  cleaning: cleaning.findings,
  import: importErrors.findings,
  orders: {
    client: {
      unknown: {
        one: "{count} order has no client that the base knows; it was not counted.",
        other: "{count} orders have no client that the base knows; they were not counted.",
      },
    },
    date: {
      unreadable: {
        one: "{count} order has no readable date; it was not counted.",
        other: "{count} orders have no readable date; they were not counted.",
      },
    },
    amount: {
      unreadable: {
        one: "{count} order has no readable amount; it was not counted.",
        other: "{count} orders have no readable amount; they were not counted.",
      },
    },
    old: "The newest order is of {date}, so everyone looks silent on {today}. If the list is of another time, write its last day as the Analysis date on Settings.",
    later: {
      one: "{count} order is later than the analysis date and was not counted.",
      other: "{count} orders are later than the analysis date and were not counted.",
    },
  },
  view: { unfilled: "The column {column} is still empty, so this view shows nothing yet: {name} fills it." },
  settings: {
    wrong: "Settings says {value}, which is not allowed: {used} was used instead.",
    blank: "It is blank on Settings: {used} was used instead.",
    order: "Settings says {value}, out of order with its neighbours: {used} was used instead.",
    zero: "All of it is zero on Settings: {used} was used instead.",
    never: "Settings never had four rising cuts: scores were given by countif.",
    map: {
      wrong: "The segment map on Settings says {value} there: {used} was used instead.",
      blank: "The segment map on Settings is blank there: {used} was used instead.",
      rows: "Column R of the segment map on Settings says “{value}”, not 5 to 1, each once: the map was used as it was last right.",
    },
  },
  xyz: {
    short: {
      one: "Only {count} month of orders: evenness says little yet.",
      other: "Only {count} months of orders: evenness says little yet.",
    },
  },
  lifetime: {
    nbd: "The orders do not show that clients leave, so the model could not be fitted: the forecast supposes that everyone goes on buying as before.",
    none: "Too few clients ordered again: there is no forecast.",
    spend: "The worth of orders could not be modelled: each client's own average was used.",
  },
  rfm: {
    coarse: {
      one: "Only {count} client has orders: the scores are coarse.",
      other: "Only {count} clients have orders: the scores are coarse.",
    },
  },
  undo: {
    kept: {
      cell: "Changed since, so it was left as it is.",
      more: {
        one: "{count} more cell was changed since and left as it is.",
        other: "{count} more cells were changed since and left as they are.",
      },
    },
  },
};
