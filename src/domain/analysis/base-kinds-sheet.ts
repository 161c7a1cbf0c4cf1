import type { SheetPlan } from "../schema/plan";
import { abcLetters } from "./abc";
import { baseKinds, type BaseKind, type BaseKindResult } from "./base-kinds";
import { whyKinds } from "./base-kinds-why";
import { groupSums, type GroupSum } from "./cross";
import type { ClientFigures } from "./figures";
import { cellOf, groupsPart, letterFormats, planResultSheet, ranked, whoIs } from "./sheet-parts";
import type { ClientsInfo, SheetWords } from "./sheet-words";

const fills: Record<BaseKind, string> = {
  dead: "#D9D9D9",
  dormant: "#F3D9C9",
  key: "#B7DDB0",
  vip: "#C6E5C3",
  timeTested: "#DDEFD9",
  active: "#E4F1FB",
  regular: "#EEF5FB",
  working: "#FFF0B8",
  potential: "#F6F6F6",
};

/** Names of the kinds of base, in the words of the data language. */
export function baseKindNames({ say }: Pick<SheetWords, "say">): string[] {
  return baseKinds.map((kind) => say(`analyses.baseKinds.kind.${kind}`));
}

/** Clients and revenue by kind of base. */
export function baseKindGroups({ kind }: BaseKindResult, revenue: Float64Array, words: Pick<SheetWords, "say">): GroupSum[] {
  return groupSums(baseKindNames(words), (who) => kind[who] as number, revenue);
}

/** The sheet of the kinds of base: every client with his kind and why, best kinds in the schema's order, and to the right how many there are. */
export function planBaseKindsSheet(
  result: BaseKindResult,
  figures: ClientFigures,
  abc: Uint8Array,
  clients: ClientsInfo,
  words: SheetWords,
): SheetPlan {
  const { say, date } = words;
  const { silence: days, silentGaps: gaps, activeDays: active, regularFrom: regular, testedYears: years } = result;
  const why = whyKinds(result, figures, words);
  const { first, last, recency, orders, revenue, rows } = figures;
  const names = baseKindNames(words);
  const order = ranked(
    figures.clients,
    () => true,
    (who) => -(result.kind[who] as number),
    (who) => revenue[who] as number,
  );
  return planResultSheet(
    {
      key: "base-kinds",
      title: say("analyses.baseKinds.title", { date: date(result.analysisDate) }),
      hints: [
        say("analyses.baseKinds.hint", { days, gaps }),
        say("analyses.baseKinds.rules", { active, regular, years }),
        say("analyses.rebuilt"),
      ],
      rows: order.map((who) => [
        ...whoIs(clients, who),
        names[result.kind[who] as number] as string,
        cellOf(first[who]),
        cellOf(last[who]),
        cellOf(recency[who]),
        orders[who] || null,
        rows[who] ? (revenue[who] as number) : null,
        abcLetters[abc[who] as number] || null,
        why(who),
      ]),
      parts: [
        groupsPart(
          {
            title: say("analyses.baseKinds.kinds"),
            head: words.data.headers["base-kinds"].base,
            groups: baseKindGroups(result, revenue, words),
            chart: { name: "cb_BaseKinds_clients", title: say("analyses.baseKinds.chart") },
            fills: baseKinds.map((kind) => fills[kind]),
          },
          words,
        ),
      ],
      formats: letterFormats("base-kinds", "base", "D", Object.fromEntries(baseKinds.map((kind, i) => [names[i] as string, fills[kind]]))),
    },
    words,
  );
}
