import { groupSteps, type Group, type Link } from "../../../../src/domain/cleaning/duplicates/groups";

const link = (a: number, b: number, bits: number, contradiction = 0): Link => ({ a, b, bits, contradiction });
const groupsOf = (links: Link[], bitsOf: (a: number, b: number) => number, isApart?: (a: number, b: number) => boolean): Group[] => {
  const steps = groupSteps(links, bitsOf, isApart);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
};
/** Groups of linked records; pairs without a link weigh as told. */
const groups = (links: Link[], unlinked = -15): number[][] => {
  const bitsOf = (a: number, b: number): number =>
    links.find((each) => (each.a === a && each.b === b) || (each.a === b && each.b === a))?.bits ?? unlinked;
  return groupsOf(links, bitsOf).map(({ records }) => records);
};

describe("groups of linked records", () => {
  test("join what is linked, in the order of the rows", () => {
    expect(groups([link(5, 6, 9), link(1, 3, 8), link(3, 2, 20), link(1, 2, 9)])).toEqual([
      [1, 2, 3],
      [5, 6],
    ]);
  });

  test("do not grow by a weak link against which the others speak, but by a strong one", () => {
    expect(groups([link(0, 1, 20), link(1, 2, 8)])).toEqual([[0, 1]]);
    expect(groups([link(0, 1, 20), link(1, 2, 18)])).toEqual([[0, 1, 2]]);
    expect(groups([link(0, 1, 20), link(2, 3, 20), link(1, 2, 18)])).toEqual([
      [0, 1],
      [2, 3],
    ]);
  });

  test("leave out who bears another name where the namesake is found", () => {
    expect(groups([link(0, 1, 30), link(1, 2, 20, 0.3)], 5)).toEqual([[0, 1]]);
    expect(groups([link(1, 2, 20, 0.3)], 5)).toEqual([[1, 2]]);
  });

  test("tell the links that join them: one fewer than records", () => {
    const links = [link(0, 1, 20), link(1, 2, 18), link(0, 2, 12)];
    expect(groupsOf(links, () => 10)).toEqual([{ records: [0, 1, 2], links: [links[0], links[1]] }]);
  });

  test("keep records apart that are known to be others, and all that would join them", () => {
    const links = [link(0, 1, 20), link(1, 2, 18), link(0, 2, 12)];
    const isApart = (a: number, b: number) => Math.min(a, b) === 0 && Math.max(a, b) === 2;
    expect(groupsOf(links, () => 10, isApart).map(({ records }) => records)).toEqual([[0, 1]]);
  });
});
