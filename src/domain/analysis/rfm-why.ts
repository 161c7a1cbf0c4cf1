import { explainRfm, type RfmAxis, type RfmResult } from "./rfm";
import type { SheetWords } from "./sheet-words";

const SEPARATOR = " · ";

/** Two decimals say enough of money, and of a cut between two whole numbers. */
const readable = (value: number): number => Math.round(value * 100) / 100;

/** Makes the sentence that says why a client has his scores; sentences of equal values are made once. */
export function whyRfm(result: RfmResult, { say, date }: SheetWords): (who: number) => string {
  const known: Record<RfmAxis, Map<number, string>> = { R: new Map(), F: new Map(), M: new Map() };
  const none = say("results.rfm.why.none", { date: date(result.analysisDate) });
  return (who) => {
    const reasons = explainRfm(result, who);
    if (reasons.length === 0) return none;
    const sentences = reasons.map(({ axis, score, value, cut }) => {
      const found = result.scoring === "ntile" ? undefined : known[axis].get(value);
      if (found !== undefined) return found;
      const reason = say(`results.rfm.why.${axis}`, { score, count: value, value: readable(value) });
      const sentence = cut === null ? reason : say("results.rfm.why.cut", { reason, cut: readable(cut) });
      known[axis].set(value, sentence);
      return sentence;
    });
    return sentences.join(SEPARATOR);
  };
}
