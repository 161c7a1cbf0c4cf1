import { readFileSync } from "node:fs";
import { join } from "node:path";
import { actionsTable } from "./actions-table";
import { functionsTable } from "./functions-table";
import { hostTable, hostTypes } from "./host-table";

/** Between these two lines stands what the code says; Prettier leaves it as it is. */
const [FROM, TO] = ["<!-- prettier-ignore-start -->", "<!-- prettier-ignore-end -->"];

/** Documents with a part that is made from the code, by their paths. */
export const documents = {
  "docs/host.md": async (project: string) => hostTable(await hostTypes(project)),
  "docs/actions.md": async () => actionsTable(),
  "docs/functions.md": async () => functionsTable(),
} satisfies Record<string, (project: string) => Promise<string>>;

/** A document as it stands, and as the code says it should stand. */
export async function writtenAndTold(project: string, path: keyof typeof documents): Promise<{ written: string; told: string }> {
  const written = readFileSync(join(project, path), "utf8");
  const [from, to] = [written.indexOf(FROM), written.indexOf(TO)];
  if (from < 0 || to < from) throw new Error(`${path} has no place for what is generated: ${FROM} … ${TO}`);
  const told = `${written.slice(0, from)}${FROM}\n\n${await documents[path](project)}\n\n${written.slice(to)}`;
  return { written, told };
}
