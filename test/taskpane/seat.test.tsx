import { createSeat } from "../../src/taskpane/seat";

function aStorage() {
  const kept = new Map<string, string>();
  return {
    kept,
    storage: () => ({
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
    }),
  };
}

test("who sits here is kept under the partition of the page", () => {
  const { kept, storage } = aStorage();
  createSeat(storage, "p1.").sit("Anna");
  expect([...kept.keys()]).toEqual(["p1.client-base.user"]);
  expect(createSeat(storage, "p1.").user()).toBe("Anna");
  expect(createSeat(storage, "p2.").user()).toBe("");
});

test("where storage is closed the name holds while the pane is open", () => {
  const warn = jest.spyOn(console, "warn").mockImplementation(() => undefined);
  const seat = createSeat(() => {
    throw new Error("SecurityError");
  });
  seat.sit("Boris");
  expect(seat.user()).toBe("Boris");
  expect(warn).toHaveBeenCalledTimes(2);
  warn.mockRestore();
});
