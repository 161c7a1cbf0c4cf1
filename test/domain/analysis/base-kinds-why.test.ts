import { classifyAbc } from "../../../src/domain/analysis/abc";
import { baseKinds, kindsOfBase, usualBaseKinds } from "../../../src/domain/analysis/base-kinds";
import { whyKinds } from "../../../src/domain/analysis/base-kinds-why";
import { rhythmOf, usualRhythm } from "../../../src/domain/analysis/rhythm";
import { loadWords } from "../../../src/i18n/locales";
import { translator } from "../../../src/i18n/translate";
import { day, studyOf, type OrderRow } from "../../support/order-rows";

const date = day("2026-06-30");
const ago = (who: number, amount: number, ...days: number[]): OrderRow[] => days.map((each) => [who, date - each, amount]);

/** What the sheet says of each client, and how many sentences were made for it. */
async function told(rows: OrderRow[], count: number, lost: number[] = []): Promise<{ sentences: string[]; made: number }> {
  const { figures, ledger } = studyOf(rows, count, date);
  const { abc } = classifyAbc(figures, { by: "revenue", cuts: [0.75, 0.95] });
  const flags = Uint8Array.from({ length: count }, (_, who) => Number(lost.includes(who)));
  const result = kindsOfBase({ figures, rhythm: rhythmOf(ledger, usualRhythm), abc, lost: flags }, usualBaseKinds);
  const translate = translator(await loadWords("en"), "en-US");
  let made = 0;
  const say: typeof translate = (key, values) => {
    made++;
    return translate(key, values);
  };
  const why = whyKinds(result, figures, { say });
  return { sentences: [...result.kind].map((kind, who) => `${baseKinds[kind]}: ${why(who)}`), made };
}

describe("why a client is of his kind", () => {
  it("is the rule that held, with its numbers", async () => {
    const rows = [
      ...ago(0, 9, 29),
      ...ago(1, 9, 181),
      ...ago(2, 9000, 1276, 394, 29),
      ...ago(3, 9000, 29),
      ...ago(4, 9, 1276, 394, 29),
      ...ago(5, 9, 394, 197, 29),
      ...ago(6, 9, 400, 250, 100),
      ...ago(7, 9, 123, 122, 121),
      ...ago(8, 9, 121),
      // Every 20.5 days or so, then silent for 42: his own limit is two usual gaps.
      ...ago(10, 9, 42, 62, 83, 103, 124),
    ];
    const { sentences } = await told(rows, 11, [0]);
    expect(sentences).toEqual([
      "dead: the stage says that the client is lost",
      "dormant: no order for 181 days; silent after 180",
      "key: class A, 3 orders, first one over 2 years ago",
      "vip: class A",
      "timeTested: 3 orders, first one over 2 years ago",
      "active: 3 orders, the last one 29 days ago: within 90",
      "active: 3 orders, the last one 100 days ago: over 90, but not overdue",
      "regular: 3 orders, the last one 121 days ago: over 90, and overdue",
      "working: fewer than 3 orders (1)",
      "potential: no sale yet",
      "dormant: no order for 42 days; silent after 41",
    ]);
  });

  it("is said once for clients of equal values", async () => {
    const many = Array.from({ length: 300 }, (_, who) => ago(who, 9, 200)).flat();
    const { sentences, made } = await told(many, 400);
    expect(new Set(sentences).size).toBe(2);
    expect(made).toBe(2);
  });
});
