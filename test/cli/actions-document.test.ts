import { readFileSync } from "node:fs";
import { actions } from "../../src/actions/register";
import { listActions } from "../../src/cli/parameters";
import { writtenAndTold } from "../support/documents/documents";

describe("docs/actions.md", () => {
  test("says what the actions declare (npm run docs writes it)", async () => {
    const { written, told } = await writtenAndTold(process.cwd(), "docs/actions.md");
    expect(written).toBe(told);
  });

  test("holds the table that --list prints, and a section for each registered action", () => {
    const text = readFileSync("docs/actions.md", "utf8");
    expect(text).toContain(listActions(actions));
    expect([...text.matchAll(/^## (.+)$/gm)].map(([, id]) => id)).toEqual(actions.map(({ id }) => id));
  });
});
