import { abcFormula, rfmFormulas, saidByText, type Places } from "../../../src/domain/analysis/live-scores";

/** Tables and headers as a user might have renamed them. */
const places: Places = {
  clients: {
    name: "cb_Clients",
    headers: { orders: "Orders #", revenue: "Turnover", "last order": "Last [seen]", "average order": "Mean", R: "R", F: "F", M: "Money" },
  },
  "segment-map": { name: "cb_SegmentMap", headers: { R: "R", "FM 1": "FM 1", "FM 5": "Best" } },
  settings: { name: "cb_Settings", headers: { key: "Key", value: "Value" } },
};

describe("formulas of scores", () => {
  test("name the columns as they stand, special characters escaped", () => {
    const { R, F, M, RFM, segment } = rfmFormulas(places, "total", 'None "yet"');
    expect(R).toBe(
      `=IF([@[Orders '#]]="","",5-INT(5*COUNTIF(cb_Clients[[Last '[seen']]],">"&[@[Last '[seen']]])/COUNT(cb_Clients[[Orders '#]])))`,
    );
    expect(F).toContain(`COUNTIF(cb_Clients[[Orders '#]],"<"&[@[Orders '#]])`);
    expect(M).toContain(`COUNTIFS(cb_Clients[Turnover],"<"&[@[Turnover]],cb_Clients[[Orders '#]],">0")`);
    expect(RFM).toBe(`=IF([@[R]]="","",100*[@[R]]+10*[@[F]]+[@[Money]])`);
    expect(segment).toContain(`"None ""yet"""`);
    expect(segment).toContain("INDEX(cb_SegmentMap[[FM 1]:[Best]],MATCH([@[R]],cb_SegmentMap[R],0)");
  });

  test("score the average order where that is asked, and class by orders", () => {
    expect(rfmFormulas(places, "average", "").M).toContain(`COUNTIFS(cb_Clients[Mean],"<"&[@[Mean]]`);
    expect(abcFormula(places, "orders")).toContain(`IF(N([@[Orders '#]])<=0,"C",`);
    expect(abcFormula(places, "revenue")).toContain(`INDEX(cb_Settings[Value],MATCH("abcCutA",cb_Settings[Key],0))/100-1E-9`);
  });

  test.each([
    [0.1, true],
    [-12_345.678901, true],
    [999_999_999.999999, true],
    [0.1 + 0.2, false],
    [1_234_567_890.666667, false],
  ])("a criterion says %p exactly: %p", (value, said) => expect(saidByText(value)).toBe(said));
});
