import type { Comment as BookComment, Sheet } from "../book/book";
import { addComment, addReply, deleteComment, deleteReply, editComment, findComment, resolveComment } from "../book/comments";
import { oneCell } from "../book/geometry";
import type { Workspace } from "../book/workspace";
import { Range } from "./range";
import { rangeGiven } from "./range-given";
import { HostError, type WireCollection, type WireObject } from "./wire";

type Reply = BookComment["replies"][number];

/** What a comment and a reply both tell. */
abstract class Written {
  constructor(
    protected readonly workspace: Workspace,
    protected readonly sheet: Sheet,
    protected readonly comment: BookComment,
  ) {}

  protected abstract readonly part: Reply;

  get Id(): string {
    return this.part.id;
  }

  get Content(): string {
    return this.part.content;
  }

  set Content(content: string) {
    editComment(this.workspace, this.sheet, this.comment, this.part, content);
  }

  get RichContent(): string {
    return this.part.content;
  }

  get ContentType(): string {
    return "Plain";
  }

  get Mentions(): unknown[] {
    return [];
  }

  get AuthorName(): string {
    return this.part.author;
  }

  get AuthorEmail(): string {
    const { name, email } = this.workspace.options.user;
    return this.part.author === name ? email : "";
  }

  get CreationDate(): string {
    return this.part.created;
  }

  GetLocation(): Range {
    return new Range(this.workspace, this.sheet, oneCell(this.comment.row, this.comment.column));
  }
}

/** A comment as the wire knows it. */
export class Comment extends Written implements WireObject {
  readonly Type = "Comment";

  protected get part(): BookComment {
    if (!this.sheet.comments.includes(this.comment)) throw new HostError("ItemNotFound");
    return this.comment;
  }

  get Resolved(): boolean {
    return this.part.resolved;
  }

  set Resolved(resolved: boolean) {
    resolveComment(this.workspace, this.sheet, this.part, resolved === true);
  }

  get Replies(): CommentReplyCollection {
    return new CommentReplyCollection(this.workspace, this.sheet, this.part);
  }

  Delete(): void {
    deleteComment(this.workspace, this.sheet, this.part);
  }
}

class CommentReply extends Written implements WireObject {
  readonly Type = "CommentReply";

  constructor(
    workspace: Workspace,
    sheet: Sheet,
    comment: BookComment,
    protected readonly part: Reply,
  ) {
    super(workspace, sheet, comment);
  }

  get Resolved(): boolean {
    return this.comment.resolved;
  }

  GetParentComment(): Comment {
    return new Comment(this.workspace, this.sheet, this.comment);
  }

  Delete(): void {
    deleteReply(this.workspace, this.sheet, this.comment, this.part.id);
  }
}

class CommentReplyCollection implements WireCollection<CommentReply> {
  readonly Type = "CommentReplyCollection";

  constructor(
    private readonly workspace: Workspace,
    private readonly sheet: Sheet,
    private readonly comment: BookComment,
  ) {}

  private wrap(reply: Reply): CommentReply {
    return new CommentReply(this.workspace, this.sheet, this.comment, reply);
  }

  items(): CommentReply[] {
    return this.comment.replies.map((reply) => this.wrap(reply));
  }

  Item(id: string | number): CommentReply | undefined {
    return this.items().find((reply) => reply.Id === id);
  }

  GetItemOrNullObject(id: string): CommentReply | null {
    return this.Item(id) ?? null;
  }

  GetItemAt(index: number): CommentReply {
    return there(this.items()[index]);
  }

  GetCount(): number {
    return this.comment.replies.length;
  }

  Add(content: unknown, contentType?: string): CommentReply {
    return this.wrap(addReply(this.workspace, this.sheet, this.comment, plain(content, contentType)));
  }
}

/** The comments of a workbook, or of one sheet. */
export class CommentCollection implements WireCollection<Comment> {
  readonly Type = "CommentCollection";

  constructor(
    private readonly workspace: Workspace,
    private readonly sheet?: Sheet,
  ) {}

  private get sheets(): Sheet[] {
    return this.sheet ? [this.sheet] : this.workspace.book.sheets;
  }

  private wrap(sheet: Sheet, comment: BookComment): Comment {
    return new Comment(this.workspace, sheet, comment);
  }

  items(): Comment[] {
    return this.sheets.flatMap((sheet) => sheet.comments.map((comment) => this.wrap(sheet, comment)));
  }

  Item(id: string | number): Comment | undefined {
    return this.items().find((comment) => comment.Id === id);
  }

  GetItemOrNullObject(id: string): Comment | null {
    return this.Item(id) ?? null;
  }

  GetItemAt(index: number): Comment {
    return there(this.items()[index]);
  }

  GetItemByCell(address: unknown): Comment {
    const { sheet, rect } = rangeGiven(this.workspace, this.sheet, address);
    const found = sheet.comments.find(({ row, column }) => row === rect.row && column === rect.column);
    if (!found) throw new HostError("ItemNotFound");
    return this.wrap(sheet, found);
  }

  GetItemByReplyId(id: string): Comment {
    const found = findComment(this.sheets, id);
    if (!found) throw new HostError("ItemNotFound");
    return this.wrap(found.sheet, found.comment);
  }

  GetCount(): number {
    return this.items().length;
  }

  Add(address: unknown, content: unknown, contentType?: string): Comment {
    const { sheet, rect } = rangeGiven(this.workspace, this.sheet, address);
    if (rect.rows !== 1 || rect.columns !== 1) throw new HostError("InvalidArgument", "A comment stands on one cell.");
    return this.wrap(sheet, addComment(this.workspace, sheet, rect.row, rect.column, plain(content, contentType)));
  }
}

function there<T>(found: T | undefined): T {
  if (!found) throw new HostError("InvalidArgument", "There is nothing at that index.");
  return found;
}

/** Mentions need people the host does not know. */
function plain(content: unknown, contentType: string | undefined): string {
  if (contentType === "Mention" || (typeof content === "object" && content !== null))
    throw new HostError("NotImplemented", "CommentContentType.mention");
  return content as string;
}
