import { roundSum } from "../kernel/numbers";

/** How long a payment is overdue on the analysis date, in days; the order in which ages are shown. */
export const ages = ["notDue", "to30", "to60", "to90", "over90", "noDueDate"] as const;
export type Age = (typeof ages)[number];

/** What is owed: orders that are not paid to the cent, and their sum (overpaid ones take from it). */
export type Owed = { count: number; amount: number };
export type Receivables = { total: number; overdue: number; ages: ({ age: Age } & Owed)[] };

/** Orders of which it is known what was paid: what is owed, and by when it was to be paid (whole day, NaN where no one said). */
export type OpenPayments = { owed: Float64Array; due: Float64Array };

function ageOf(due: number, date: number): Age {
  if (Number.isNaN(due)) return "noDueDate";
  const late = date - due;
  if (late <= 0) return "notDue";
  return late <= 30 ? "to30" : late <= 60 ? "to60" : late <= 90 ? "to90" : "over90";
}

/** What is owed by age on the analysis date; the ages sum to the total, those past their day to the overdue. */
export function receivablesOf({ owed, due }: OpenPayments, date: number): Receivables {
  const found = new Map(ages.map((age): [Age, Owed] => [age, { count: 0, amount: 0 }]));
  owed.forEach((sum, i) => {
    if (sum === 0) return;
    const age = found.get(ageOf(due[i]!, date))!;
    age.count++;
    age.amount += sum;
  });
  const rows = [...found].map(([age, { count, amount }]) => ({ age, count, amount: roundSum(amount) }));
  const sumOf = (those: typeof rows): number => roundSum(those.reduce((sum, { amount }) => sum + amount, 0));
  return { total: sumOf(rows), overdue: sumOf(rows.filter(({ age }) => age !== "notDue" && age !== "noDueDate")), ages: rows };
}
