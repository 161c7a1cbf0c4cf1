import { contrast, readableOn } from "../../../src/domain/funnel/contrast";
import { orderStatuses, statusGroups } from "../../../src/domain/funnel/statuses";
import { stageGroups, stages } from "../../../src/domain/funnel/stages";

describe("contrast", () => {
  it("is 21 for black on white and 1 for a colour on itself", () => {
    expect(contrast("#000000", "#FFFFFF")).toBeCloseTo(21, 6);
    expect(contrast("#8A0D12", "#8A0D12")).toBe(1);
  });

  it("agrees with the published value of #767676 on white", () => {
    expect(contrast("#767676", "#FFFFFF")).toBeCloseTo(4.54, 2);
  });

  it("finds the ink that is easier to read", () => {
    expect(readableOn("#FFF29E")).toBe("#000000");
    expect(readableOn("#0B5A2B")).toBe("#FFFFFF");
  });
});

describe("stages", () => {
  it.each(stages)("$key is readable at 4.5:1", ({ look }) => {
    expect(contrast(look.fill, look.font)).toBeGreaterThanOrEqual(4.5);
  });

  it("show both colours of a two-tone stage: fill, and font with border", () => {
    const twoTone = stages.filter(({ key }) => key.includes("-"));
    expect(twoTone.map(({ key }) => key)).toEqual(["green-gold", "red-green", "red-gold", "red-platinum"]);
    for (const { look } of twoTone) expect(look.second).toBe(look.font);
  });

  it("stand in the groups of the funnel", () => {
    expect(new Set(stages.map(({ group }) => group))).toEqual(new Set(stageGroups));
  });
});

describe("order statuses", () => {
  it("count as sales where they are won, and nowhere else", () => {
    for (const { group, sale } of orderStatuses) expect(sale).toBe(group === "won" ? 1 : 0);
  });

  it("are fourteen, in three groups", () => {
    expect(orderStatuses).toHaveLength(14);
    expect(new Set(orderStatuses.map(({ group }) => group))).toEqual(new Set(statusGroups));
  });
});
