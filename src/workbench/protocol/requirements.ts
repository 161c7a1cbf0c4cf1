/** API sets and the newest version of each that a host answers. */
export type RequirementSets = Readonly<Record<string, string>>;

/** What the workbench answers, as far as Office.js of npm goes. */
export const REQUIREMENTS: RequirementSets = {
  ExcelApi: "1.15",
  RichApiRuntime: "1.2",
  DialogApi: "1.2",
  SharedRuntime: "1.1",
  Settings: "1.1",
  DelayForCellEdit: "1.1",
  CustomXmlParts: "1.1",
  RibbonApi: "1.1",
};

/** Whether sets satisfy a demand like "ExcelApi 1.9". */
export function satisfies(sets: RequirementSets, demand: string): boolean {
  const [set = "", wanted = "1.1"] = demand.split(" ");
  const has = sets[set];
  return has !== undefined && compare(has, wanted) >= 0;
}

function compare(left: string, right: string): number {
  const [majorLeft = 0, minorLeft = 0] = left.split(".").map(Number);
  const [majorRight = 0, minorRight = 0] = right.split(".").map(Number);
  return majorLeft - majorRight || minorLeft - minorRight;
}
