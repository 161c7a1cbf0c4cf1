import type { SheetPlan } from "../schema/plan";
import { groupSums } from "./cross";
import { FEWEST_GAPS, rhythms, type RhythmResult } from "./rhythm";
import { cellOf, groupsPart, planResultSheet, ranked, whoIs, type ListPart } from "./sheet-parts";
import type { ClientsInfo, SheetWords } from "./sheet-words";

/** Names of the rhythms, in the words of the data language. */
export function rhythmNames({ say }: Pick<SheetWords, "say">): string[] {
  return rhythms.map((rhythm) => say(`analyses.rhythm.name.${rhythm}`));
}

/** Clients and revenue by rhythm, and of those who are overdue. */
export function rhythmGroups({ rhythm, overdue }: RhythmResult, revenue: Float64Array, words: Pick<SheetWords, "say">) {
  const names = rhythmNames(words);
  return {
    rhythms: groupSums(names, (who) => rhythm[who] as number, revenue),
    overdue: groupSums(names, (who) => (overdue[who] ? (rhythm[who] as number) : -1), revenue),
  };
}

/** The Rhythm sheet: who is overdue against his own rhythm first, the largest of them on top, then the others by the day they are expected; among equals the largest. */
export function planRhythmSheet(result: RhythmResult, revenue: Float64Array, clients: ClientsInfo, words: SheetWords): SheetPlan {
  const { say, date } = words;
  const { rhythm, overdue, days, gap, variation, last, since } = result;
  const names = rhythmNames(words);
  const groups = rhythmGroups(result, revenue, words);
  const expected = (who: number): number => Math.round((last[who] as number) + (gap[who] as number));
  const soon = (who: number): number => (overdue[who] ? (revenue[who] as number) : -expected(who) || Number.NEGATIVE_INFINITY);
  const order = ranked(
    rhythm.length,
    (who) => (rhythm[who] as number) >= 0,
    (who) => overdue[who] as number,
    soon,
    (who) => revenue[who] as number,
  );
  const late: ListPart = groupsPart(
    { title: say("analyses.rhythm.overdue"), head: words.data.headers.rhythm.rhythm, groups: groups.overdue },
    words,
  );
  return planResultSheet(
    {
      key: "rhythm",
      title: say("analyses.rhythm.title", { date: date(result.analysisDate) }),
      hints: [
        say("analyses.rhythm.hint", { days: result.often, gaps: FEWEST_GAPS, even: result.even, late: result.late }),
        say("analyses.rebuilt"),
      ],
      rows: order.map((who) => [
        ...whoIs(clients, who),
        names[rhythm[who] as number] as string,
        days[who] as number,
        cellOf(gap[who]),
        cellOf(variation[who]),
        cellOf(last[who]),
        cellOf(expected(who)),
        cellOf(since[who]),
        overdue[who] ? Math.round((since[who] as number) - (gap[who] as number)) : null,
        revenue[who] as number,
      ]),
      columns: { variation: { numberFormat: "0.00" }, "median gap": { numberFormat: "0.0" } },
      parts: [
        groupsPart(
          {
            title: say("analyses.rhythm.rhythms"),
            head: words.data.headers.rhythm.rhythm,
            groups: groups.rhythms,
            chart: { name: "cb_Rhythm_clients", title: say("analyses.rhythm.chart") },
          },
          words,
        ),
        late,
      ],
      formats: [{ area: { table: "rhythm", columns: ["days overdue"] }, type: "bar", color: "#E59A7A" }],
    },
    words,
  );
}
