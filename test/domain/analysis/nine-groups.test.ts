import fc from "fast-check";
import { classifyAbc } from "../../../src/domain/analysis/abc";
import { nineGroups } from "../../../src/domain/analysis/nine-groups";
import { later, orderRows, studyOf } from "../../support/order-rows";

describe("the group of nine", () => {
  it("parts each class into thirds of revenue by the countif rule", () => {
    const abc = Uint8Array.of(1, 1, 1, 2, 2, 3, 0);
    expect([...nineGroups(abc, Float64Array.of(300, 200, 100, 60, 50, 5, 0))]).toEqual([0, 1, 2, 4, 5, 8, -1]);
  });

  it("gives equal clients one group, every client with a class exactly one, and a better one for more revenue", () => {
    fc.assert(
      fc.property(orderRows, (rows) => {
        const { figures } = studyOf(rows, 10, later);
        const { abc } = classifyAbc(figures, { by: "revenue", cuts: [0.75, 0.95] });
        const groups = nineGroups(abc, figures.revenue);
        groups.forEach((group, who) => {
          expect(group < 0).toBe(abc[who] === 0);
          if (group >= 0) expect(Math.floor(group / 3)).toBe(abc[who]! - 1);
          groups.forEach((other, twin) => {
            if (group < 0 || other < 0 || abc[who] !== abc[twin]) return;
            if (figures.revenue[who]! > figures.revenue[twin]!) expect(group).toBeLessThanOrEqual(other);
            if (figures.revenue[who] === figures.revenue[twin]) expect(group).toBe(other);
          });
        });
      }),
    );
  });
});
