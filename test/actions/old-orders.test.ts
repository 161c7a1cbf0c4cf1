import type { Finding } from "../../src/domain/kernel/finding";
import { serialOfIso } from "../../src/domain/kernel/dates";
import { openClients } from "../support/base-bench";

jest.setTimeout(60_000);

const told = async (day: string): Promise<Finding[]> => {
  const { findings } = await (await openClients(12)).run("abc", { analysisDate: serialOfIso(day) });
  return findings.filter(({ code }) => code === "orders.old");
};

test("orders that all lie long ago are told of, with the day of the newest: the analysis date may be meant otherwise", async () => {
  expect(await told("2027-06-30")).toEqual([
    { code: "orders.old", severity: "warning", table: "orders", values: { date: "Oct 4, 2026", today: "Jun 30, 2027" } },
  ]);
});

test("orders of the last months are not, nor are none at all", async () => {
  expect(await told("2027-01-31")).toEqual([]);
  expect(await told("2020-01-31")).toEqual([]);
});
