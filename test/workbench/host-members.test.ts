import { spawnSync } from "node:child_process";
import { join } from "node:path";

test("docs/host-members.md says what the host's code answers", () => {
  const { status, stderr } = spawnSync(process.execPath, [join(process.cwd(), "tools/host-members.mjs"), "--check"], { encoding: "utf8" });
  expect([status, stderr]).toEqual([0, ""]);
});
