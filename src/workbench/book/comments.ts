import { HostError } from "../objects/wire";
import type { Comment, Sheet } from "./book";
import { newId } from "./create";
import { assertAllowed } from "./protection";
import type { Workspace } from "./workspace";

/** Dispatch ids of comments' events. */
export const COMMENT_EVENT = { added: 250, deleted: 251, changed: 252 } as const;

/** A comment and the sheet it stands on, by its id or a reply's. */
export function findComment(sheets: readonly Sheet[], id: string): { sheet: Sheet; comment: Comment } | undefined {
  for (const sheet of sheets)
    for (const comment of sheet.comments)
      if (comment.id === id || comment.replies.some((reply) => reply.id === id)) return { sheet, comment };
  return undefined;
}

/** Puts a comment on a cell that has none. */
export function addComment(workspace: Workspace, sheet: Sheet, row: number, column: number, content: string): Comment {
  assertComments(sheet);
  if (sheet.comments.some((other) => other.row === row && other.column === column))
    throw new HostError("ItemAlreadyExists", "The cell has a comment.");
  const comment: Comment = { ...written(workspace, content), row, column, resolved: false, replies: [] };
  sheet.comments.push(comment);
  tell(workspace, sheet, comment, "added");
  return comment;
}

/** Answers a comment. */
export function addReply(workspace: Workspace, sheet: Sheet, comment: Comment, content: string): Comment["replies"][number] {
  assertComments(sheet);
  const reply = written(workspace, content);
  comment.replies.push(reply);
  tell(workspace, sheet, comment, "changed", { changeType: "ReplyAdded" }, [reply.id]);
  return reply;
}

/** Changes the words of a comment or of a reply. */
export function editComment(
  workspace: Workspace,
  sheet: Sheet,
  comment: Comment,
  part: { id: string; content: string },
  content: unknown,
): void {
  assertComments(sheet);
  part.content = textOf(content);
  tell(
    workspace,
    sheet,
    comment,
    "changed",
    { changeType: part === comment ? "CommentEdited" : "ReplyEdited" },
    part === comment ? [] : [part.id],
  );
}

/** Closes a thread, or opens it again. */
export function resolveComment(workspace: Workspace, sheet: Sheet, comment: Comment, resolved: boolean): void {
  assertComments(sheet);
  comment.resolved = resolved;
  tell(workspace, sheet, comment, "changed", { changeType: resolved ? "CommentResolved" : "CommentReopened" });
}

/** Deletes a comment with its replies. */
export function deleteComment(workspace: Workspace, sheet: Sheet, comment: Comment): void {
  assertComments(sheet);
  sheet.comments = sheet.comments.filter((other) => other !== comment);
  tell(workspace, sheet, comment, "deleted");
}

/** Deletes one reply. */
export function deleteReply(workspace: Workspace, sheet: Sheet, comment: Comment, id: string): void {
  assertComments(sheet);
  comment.replies = comment.replies.filter((reply) => reply.id !== id);
  tell(workspace, sheet, comment, "changed", { changeType: "ReplyDeleted" }, [id]);
}

function assertComments(sheet: Sheet): void {
  assertAllowed(sheet, "allowEditObjects");
}

function written(workspace: Workspace, content: string) {
  const { now, user } = workspace.options;
  return { id: newId(), content: textOf(content), author: user.name, created: now().toISOString() };
}

function textOf(content: unknown): string {
  if (typeof content !== "string" || content === "") throw new HostError("InvalidArgument", "A comment needs a text.");
  return content;
}

function tell(
  workspace: Workspace,
  sheet: Sheet,
  comment: Comment,
  event: keyof typeof COMMENT_EVENT,
  more: Record<string, unknown> = {},
  replyIds: string[] = [],
): void {
  const message = {
    ...more,
    commentDetails: [{ commentId: comment.id, replyIds }],
    source: workspace.origin.source,
    worksheetId: sheet.id,
  };
  workspace.touchSheet({ sheet: sheet.id, looks: [{ row: comment.row, column: comment.column, rows: 1, columns: 1 }] });
  for (const target of [sheet.id, "Workbook"]) workspace.emit(COMMENT_EVENT[event], target, message);
}
