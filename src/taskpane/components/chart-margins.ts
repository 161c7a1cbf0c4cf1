/** Pixels beside the bars for a scale of money: "3,2 млн" fits in. */
const scale = 56;

/** Margins of a chart of money by month, its scale where reading begins. */
export const moneyMargins = (rtl: boolean) => ({ left: rtl ? 8 : scale, right: rtl ? scale : 8, top: 12, bottom: 32 });
