/** When contracts end, as the first screen offers it: within so many days, already over, or no matter. */
export type ContractEnd = "any" | "30" | "60" | "90" | "expired";
export const contractEnds: readonly ContractEnd[] = ["any", "30", "60", "90", "expired"];

/** What the controls of the first screen say; "" is any. */
export type Asked = { region: string; end: ContractEnd; abc: string; owner: string };
export const askedNothing: Asked = { region: "", end: "any", abc: "", owner: "" };

/** The classes that ABC gives. */
export const classes = ["A", "B", "C"] as const;

const viewAt: Record<ContractEnd, string> = {
  any: "by-region",
  "30": "renewals-due",
  "60": "renewals-due",
  "90": "renewals-due",
  expired: "expired",
};

/** The values of apply-view that show what the controls say: contracts where it is about their end, else clients. */
export function viewOf({ region, end, abc, owner }: Asked): Record<string, unknown> {
  const filters = abc ? [{ column: "ABC", criterion: { kind: "values", values: [abc] } }] : [];
  const days = Number(end);
  return {
    view: filters.length ? JSON.stringify({ view: viewAt[end], filters }) : viewAt[end],
    ...(region && { region }),
    ...(days && { days }),
    ...(owner && { owner }),
  };
}
