import type { SheetPlan } from "../schema/plan";
import { abcLetters } from "./abc";
import { isoMonth } from "./months";
import { cellOf, groupsPart, letterFormats, planResultSheet, ranked, whoIs } from "./sheet-parts";
import type { ClientsInfo, SheetWords } from "./sheet-words";
import { abcXyz, xyzLetters, type XyzResult } from "./xyz";

/** Fills of even, uneven and rare buyers. */
const fills = { X: "#C6E5C3", Y: "#FFF0B8", Z: "#F3D9C9" } as const;

/** The XYZ sheet: clients by falling revenue with the variation of their months, and the matrix ABC × XYZ in clients and money. */
export function planXyzSheet(
  result: XyzResult,
  abc: Uint8Array,
  revenue: Float64Array,
  clients: ClientsInfo,
  words: SheetWords,
): SheetPlan {
  const { say, date } = words;
  const { mean, cv, xyz, cuts, months, classes } = result;
  const cross = abcXyz(abc, xyz, revenue);
  const order = ranked(
    xyz.length,
    (who) => (xyz[who] as number) > 0,
    (who) => revenue[who] as number,
  );
  const matrix = { corner: "ABC \\ XYZ", rows: cross.rows, columns: cross.columns };
  return planResultSheet(
    {
      key: "xyz",
      title: say("analyses.xyz.title", { date: date(result.analysisDate) }),
      hints: [
        say("analyses.xyz.hint", { count: months, from: months > 0 ? isoMonth(result.firstMonth) : "–", x: cuts[0], y: cuts[1] }),
        result.short ? say("analyses.xyz.short") : "",
        say("analyses.rebuilt"),
      ],
      rows: order.map((who) => {
        const [a, x] = [abcLetters[abc[who] as number] as string, xyzLetters[xyz[who] as number] as string];
        return [...whoIs(clients, who), revenue[who] as number, cellOf(mean[who]), cellOf(cv[who]), x, a, a + x];
      }),
      columns: { variation: { numberFormat: "0.00" } },
      parts: [
        { title: say("analyses.xyz.clients"), ...matrix, values: cross.clients, look: "number" },
        { title: say("analyses.xyz.revenue"), ...matrix, values: cross.revenue, look: "money" },
        groupsPart(
          {
            title: say("analyses.xyz.classes"),
            head: say("results.abc.class"),
            groups: classes,
            chart: { name: "cb_XYZ_classes", title: say("analyses.xyz.chart") },
            fills: Object.values(fills),
          },
          words,
        ),
      ],
      formats: letterFormats("xyz", "XYZ", "G", fills),
    },
    words,
  );
}
