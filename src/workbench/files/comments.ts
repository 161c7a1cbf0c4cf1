import { parseRect } from "../book/a1";
import type { Comment, Sheet } from "../book/book";
import { newId } from "../book/create";
import { NS, type PackageReader, type PackageWriter } from "./package";
import { cellRef } from "./refs";
import { readText, textXml } from "./strings";
import { child, children, encodeString, escapeText, findAll, flag, tag, type XmlNode } from "./xml";

const THREADED = "http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments";
const RELATIONS = "http://schemas.microsoft.com/office/2017/10/relationships";
const NOTICE =
  "[Threaded comment]\n\nYour version of Excel allows you to read this threaded comment; however, any edits to it will get removed if the file is opened in a newer version of Excel.\n\nComment:\n    ";

/** The people who wrote comments, each with an id for the file. */
export class Persons {
  private readonly ids = new Map<string, string>();

  id(name: string): string {
    let id = this.ids.get(name);
    if (!id) this.ids.set(name, (id = `{50E50000-0000-4000-8000-${(this.ids.size + 1).toString(16).toUpperCase().padStart(12, "0")}}`));
    return id;
  }

  write(file: PackageWriter): void {
    if (this.ids.size === 0) return;
    const people = [...this.ids].map(([displayName, id]) =>
      tag("person", { displayName, id, userId: displayName || "-", providerId: "None" }),
    );
    file.add(
      "xl/persons/person.xml",
      "application/vnd.ms-excel.person+xml",
      tag("personList", { xmlns: THREADED, "xmlns:x": NS.main }, people.join("")),
    );
    file.relate("xl/workbook.xml", `${RELATIONS}/person`, "xl/persons/person.xml");
  }
}

/** Writes a sheet's comments: threads for new programs, notes with their boxes for old ones. Answers the relation of the boxes. */
export function writeComments(sheet: Sheet, number: number, from: string, persons: Persons, file: PackageWriter): string | undefined {
  if (sheet.comments.length === 0) return undefined;
  const paths = {
    notes: `xl/comments${number}.xml`,
    threads: `xl/threadedComments/threadedComment${number}.xml`,
    boxes: `xl/drawings/vmlDrawing${number}.vml`,
  };
  file.add(paths.notes, "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml", notesXml(sheet.comments));
  file.add(paths.threads, "application/vnd.ms-excel.threadedcomments+xml", threadsXml(sheet.comments, persons));
  file.add(paths.boxes, "application/vnd.openxmlformats-officedocument.vmlDrawing", boxesXml(sheet.comments));
  file.relate(from, "comments", paths.notes);
  file.relate(from, `${RELATIONS}/threadedComment`, paths.threads);
  return file.relate(from, "vmlDrawing", paths.boxes);
}

function notesXml(comments: Comment[]): string {
  const authors = comments.map(({ id }) => tag("author", {}, `tc=${id}`)).join("");
  const notes = comments.map((comment, authorId) => {
    const text = NOTICE + comment.content + comment.replies.map((reply) => `\nReply:\n    ${reply.content}`).join("");
    return tag("comment", { ref: cellRef(comment.row, comment.column), authorId, shapeId: 0 }, tag("text", {}, textXml(text)));
  });
  return tag("comments", { xmlns: NS.main }, tag("authors", {}, authors) + tag("commentList", {}, notes.join("")));
}

function threadsXml(comments: Comment[], persons: Persons): string {
  const text = (content: string) => tag("text", {}, escapeText(encodeString(content)));
  const all = comments.flatMap((comment) => {
    const ref = cellRef(comment.row, comment.column);
    const first = tag(
      "threadedComment",
      { ref, dT: comment.created || undefined, personId: persons.id(comment.author), id: comment.id, done: comment.resolved },
      text(comment.content),
    );
    const replies = comment.replies.map((reply) =>
      tag(
        "threadedComment",
        { ref, dT: reply.created || undefined, personId: persons.id(reply.author), id: reply.id, parentId: comment.id },
        text(reply.content),
      ),
    );
    return [first, ...replies];
  });
  return tag("ThreadedComments", { xmlns: THREADED, "xmlns:x": NS.main }, all.join(""));
}

function boxesXml(comments: Comment[]): string {
  const shape = tag(
    "v:shapetype",
    { id: "_x0000_t202", coordsize: "21600,21600", "o:spt": "202", path: "m,l,21600r21600,l21600,xe" },
    tag("v:stroke", { joinstyle: "miter" }) + tag("v:path", { gradientshapeok: "t", "o:connecttype": "rect" }),
  );
  const boxes = comments.map(({ row, column }, i) => {
    const anchor = [column + 1, 15, Math.max(row - 1, 0), 10, column + 3, 15, row + 4, 4].join(",");
    const client =
      tag("x:MoveWithCells") +
      tag("x:SizeWithCells") +
      tag("x:Anchor", {}, anchor) +
      tag("x:AutoFill", {}, "False") +
      tag("x:Row", {}, String(row)) +
      tag("x:Column", {}, String(column));
    const style = "position:absolute;margin-left:60pt;margin-top:1.5pt;width:108pt;height:60pt;z-index:1;visibility:hidden";
    const look =
      tag("v:fill", { color2: "#ffffe1" }) +
      tag("v:shadow", { on: "t", color: "black", obscured: "t" }) +
      tag("v:path", { "o:connecttype": "none" });
    return tag(
      "v:shape",
      { id: `_x0000_s${1025 + i}`, type: "#_x0000_t202", style, fillcolor: "#ffffe1", "o:insetmode": "auto" },
      look + tag("x:ClientData", { ObjectType: "Note" }, client),
    );
  });
  const names = {
    "xmlns:v": "urn:schemas-microsoft-com:vml",
    "xmlns:o": "urn:schemas-microsoft-com:office:office",
    "xmlns:x": "urn:schemas-microsoft-com:office:excel",
  };
  return tag("xml", names, shape + boxes.join(""));
}

/** Names of persons by their ids. */
export function readPersons(file: PackageReader): Map<string, string> {
  const roots = file.targets("xl/workbook.xml", "person").map((path) => file.xml(path));
  return new Map(roots.flatMap((root) => children(root, "person").map(({ attrs }) => [attrs.id ?? "", attrs.displayName ?? ""] as const)));
}

/** Reads a sheet's comments: its threads, and notes that belong to none as comments without replies. */
export function readComments(from: string, file: PackageReader, persons: Map<string, string>): Comment[] {
  const threads = file.targets(from, "threadedComment").flatMap((path) => readThreads(file.xml(path), persons));
  const taken = new Set(threads.map(({ row, column }) => `${row},${column}`));
  const notes = file.targets(from, "comments").flatMap((path) => readNotes(file.xml(path)));
  return [...threads, ...notes.filter(({ row, column }) => !taken.has(`${row},${column}`))];
}

function readThreads(root: XmlNode | undefined, persons: Map<string, string>): Comment[] {
  const all = children(root, "threadedComment").map((node) => {
    const { attrs } = node;
    const place = parseRect(attrs.ref ?? "A1") ?? { row: 0, column: 0 };
    const content = readText({
      name: "",
      attrs: {},
      children: [{ name: "t", attrs: {}, children: [], text: child(node, "text")?.text ?? "" }],
      text: "",
    });
    const said = { id: attrs.id ?? newId(), content, author: persons.get(attrs.personId ?? "") ?? "", created: attrs.dT ?? "" };
    return { parent: attrs.parentId, row: place.row, column: place.column, resolved: flag(attrs.done), said };
  });
  return all
    .filter(({ parent }) => parent === undefined)
    .map(({ row, column, resolved, said }) => ({
      ...said,
      row,
      column,
      resolved,
      replies: all.filter((one) => one.parent === said.id).map((one) => one.said),
    }));
}

function readNotes(root: XmlNode | undefined): Comment[] {
  const authors = children(child(root, "authors"), "author").map((node) => node.text);
  return findAll(root, "comment").flatMap((node) => {
    const place = parseRect(node.attrs.ref ?? "");
    const author = authors[Number(node.attrs.authorId ?? 0)] ?? "";
    return place
      ? [
          {
            id: newId(),
            row: place.row,
            column: place.column,
            content: readText(child(node, "text")),
            author,
            created: "",
            resolved: false,
            replies: [],
          },
        ]
      : [];
  });
}
