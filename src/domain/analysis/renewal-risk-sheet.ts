import type { Cell } from "../kernel/cell";
import type { SheetPlan } from "../schema/plan";
import { owings, type RenewalRisk } from "./renewal-risk";
import { cellOf, colours, planResultSheet, whoIs } from "./sheet-parts";
import type { ClientsInfo, SheetWords } from "./sheet-words";

/** What stands on the contracts, by their place. */
export type ContractsInfo = { number: Cell[]; service: Cell[]; ends: Cell[]; owner: (who: number) => Cell };

/** The sheet of renewals at risk: the contracts that end soon, and to the right their money by segment and by what is owed. */
export function planRenewalRiskSheet(result: RenewalRisk, contracts: ContractsInfo, clients: ClientsInfo, words: SheetWords): SheetPlan {
  const { say, date } = words;
  const { names, amounts, totals } = result;
  const seen = names.map((_, i) => i).filter((i) => result.contracts.some(({ segment }) => segment === i));
  const sums = seen.map((i) => (amounts[i] as number[]).reduce((sum, value) => sum + value, 0));
  return planResultSheet(
    {
      key: "renewal-risk",
      title: say("analyses.renewals.title", { days: result.days, date: date(result.analysisDate) }),
      hints: [
        say("analyses.renewals.hint", { count: totals.contracts, amount: totals.amount, receivable: totals.receivable }),
        say("analyses.rebuilt"),
      ],
      rows: result.contracts.map(({ row, who, daysLeft, amount, receivable, segment }) => [
        contracts.number[row] ?? null,
        ...whoIs(clients, who),
        contracts.service[row] ?? null,
        contracts.ends[row] ?? null,
        daysLeft,
        amount,
        cellOf(receivable),
        names[segment] as string,
        contracts.owner(who),
      ]),
      parts: [
        {
          title: say("analyses.renewals.matrix"),
          corner: words.data.headers["renewal-risk"].segment,
          rows: seen.map((i) => names[i] as string),
          columns: owings.map((owing) => say(`analyses.renewals.owing.${owing}`)),
          values: seen.map((i) => amounts[i] as number[]),
          look: "money",
        },
        {
          title: say("analyses.renewals.segments"),
          heads: [words.data.headers["renewal-risk"].segment, words.data.headers["renewal-risk"].amount],
          columns: [{ values: seen.map((i) => names[i] as string) }, { values: sums, look: "money" }],
          chart: {
            name: "cb_RenewalRisk_segments",
            title: say("analyses.renewals.chart"),
            type: "BarClustered",
            series: [{ column: 1, color: colours.orange }],
          },
        },
      ],
      formats: [{ area: { table: "renewal-risk", columns: ["days left"] }, type: "scale", colors: ["#F3C6C0", "#FFFFFF"] }],
    },
    words,
  );
}
