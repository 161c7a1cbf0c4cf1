/** The custom functions as Excel shows them while a formula is typed; at most 128 characters each. */
export const functions = {
  RFMSCORE: {
    description: "Scores 1 to 5: how many fifths of all values lie below. Give a range to score a whole list at once.",
    parameters: {
      value: { name: "value", description: "The number to score, or a range: days since the last order, number of orders or money." },
      values: { name: "values", description: "The numbers of all clients who have ordered." },
      falling: { name: "falling", description: "TRUE where less is better, as with days since the last order; FALSE if left out." },
    },
  },
  ABCCLASS: {
    description: "Class A, B or C by the share of the total that larger clients bring. Give a range to class a whole list.",
    parameters: {
      value: { name: "value", description: "One of the values, or a range of them: revenue, margin or number of orders." },
      values: { name: "values", description: "The values of all clients who have ordered." },
      cutA: { name: "cut_A", description: "Share of the total at which A ends: 75% if left out." },
      cutB: { name: "cut_B", description: "Share of the total at which B ends: 95% if left out." },
    },
  },
  XYZCLASS: {
    description: "Class X, Y or Z by how evenly a client buys: the standard deviation of the months over their mean.",
    parameters: {
      months: { name: "months", description: "The client's revenue month by month; a blank cell is a month without sales." },
      cutX: { name: "cut_X", description: "Variation up to which a client is X: 0.5 if left out." },
      cutY: { name: "cut_Y", description: "Variation up to which a client is Y: 1 if left out." },
    },
  },
  DAYSSILENT: {
    description: "Days since a client's last order.",
    parameters: {
      orderDates: { name: "order_dates", description: "The days of the client's orders; later ones than the day given do not count." },
      asOf: { name: "as_of", description: "The day to count to, usually TODAY()." },
    },
  },
  NEXTORDER: {
    description: "The day on which a client's next order is expected: the last one and the median gap. Format the cell as a date.",
    parameters: {
      orderDates: { name: "order_dates", description: "The days of the client's orders, at least two different ones." },
    },
  },
  PHONE: {
    description: "A phone number in international form, as the client base keeps it.",
    parameters: {
      phone: { name: "phone", description: "The number as it was written down; of several in a cell the first is taken." },
      country: {
        name: "country",
        description: "Where it is dialled from, by name or code (RO); not needed for a number that begins with +.",
      },
    },
  },
};

/** Why a function has no answer, said beside the error in the cell. */
export const reasons = {
  noNumber: "Give a number here, or a cell with one.",
  noNumbers: "There are no numbers in this range.",
  notAmong: "This value is not among the values of all clients.",
  cuts: "The cuts must be above zero, and the second above the first.",
  noDay: "Give a day to count to, such as TODAY().",
  noOrders: "There is no order up to that day.",
  fewDays: "At least two different order days are needed.",
  noPhone: "No phone number can be read here. Is the country given?",
  noCountry: "There is no country of this name or code.",
};
