import { contrast, readableOn } from "../../../src/domain/funnel/contrast";
import { orderStatuses, statusGroups } from "../../../src/domain/funnel/statuses";
import { lookOf, readable, stageGroups, stages } from "../../../src/domain/funnel/stages";
import type { Stage } from "../../../src/domain/funnel/stages";
import fc from "fast-check";

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
  it.each(stages)("$key is readable at 4.5:1", ({ colour, ...stage }) => {
    const look = lookOf(colour, "second" in stage ? stage.second : null)!;
    expect(contrast(look.fill, look.font)).toBeGreaterThanOrEqual(readable);
  });

  it("show both colours of a two-tone stage: fill, and font with border", () => {
    const twoTone = stages.filter(({ key }) => key.includes("-"));
    expect(twoTone.map(({ key }) => key)).toEqual(["green-gold", "red-green", "red-gold", "red-platinum"]);
    for (const { colour, second } of twoTone as Stage[])
      expect(lookOf(colour, second)).toEqual({ fill: colour, font: second, border: second });
  });

  it("stand in the groups of the funnel", () => {
    expect(new Set(stages.map(({ group }) => group))).toEqual(new Set(stageGroups));
  });
});

describe("lookOf", () => {
  const colour = fc.integer({ min: 0, max: 0xffffff }).map((number) => `#${number.toString(16).padStart(6, "0")}`);

  it("keeps the text readable, whatever colours the user writes", () => {
    fc.assert(
      fc.property(colour, fc.option(colour), (one, other) => {
        const { fill, font } = lookOf(one, other)!;
        expect(contrast(fill, font)).toBeGreaterThanOrEqual(readable);
      }),
    );
  });

  it("shows a second colour that cannot be read as border only", () => {
    expect(lookOf("#FFF29E", "#FFFFFF")).toEqual({ fill: "#FFF29E", font: "#000000", border: "#FFFFFF" });
  });

  it.each([null, "", "yellow", "#FFF", 5])("has none for %p", (text) => expect(lookOf(text, null)).toBeUndefined());
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
