import type { Workspace } from "./workspace";

/** Does something in a co-author's name: its events come as Remote, no add-in's doing. */
export function asCoAuthor<T>(workspace: Workspace, work: () => T): T {
  const { origin } = workspace;
  workspace.origin = { source: "Remote", triggerSource: "Unknown" };
  try {
    return work();
  } finally {
    workspace.origin = origin;
  }
}
