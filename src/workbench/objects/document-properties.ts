import type { Workspace } from "../book/workspace";
import { HostError } from "./wire";
import type { WireCollection, WireObject } from "./wire";

const WRITABLE = ["Author", "Category", "Comments", "Company", "Keywords", "Manager", "RevisionNumber", "Subject", "Title"] as const;

/** The file's properties; keys of `Book.properties` are the public names ("author"). */
export class DocumentProperties implements WireObject {
  readonly Type = "DocumentProperties";

  constructor(private readonly workspace: Workspace) {
    for (const name of WRITABLE) this.define(name, name.charAt(0).toLowerCase() + name.slice(1));
  }

  private define(name: string, key: string): void {
    const { properties } = this.workspace.book;
    Object.defineProperty(this, name, {
      enumerable: true,
      get: () => (key === "revisionNumber" ? Number(properties[key] ?? 0) : (properties[key] ?? "")),
      set: (value: unknown) => void (properties[key] = String(value)),
    });
  }

  get LastAuthor(): string {
    return this.workspace.book.properties["lastAuthor"] ?? "";
  }

  get CreationDate(): string {
    return this.workspace.book.properties["creationDate"] ?? "";
  }

  get Custom(): CustomPropertyCollection {
    return new CustomPropertyCollection(this.workspace);
  }
}

/** A property of the user's own. */
class CustomProperty implements WireObject {
  readonly Type = "CustomProperty";

  constructor(
    private readonly workspace: Workspace,
    readonly Key: string,
  ) {}

  get Id(): string {
    return this.Key;
  }

  get Kind(): string {
    const value = this.Value;
    if (typeof value === "number") return Number.isInteger(value) ? "Number" : "Float";
    return typeof value === "boolean" ? "Boolean" : "String";
  }

  get Value(): string | number | boolean {
    return this.workspace.book.customProperties[this.Key] ?? "";
  }

  set Value(value: string | number | boolean) {
    this.workspace.book.customProperties[this.Key] = value;
  }

  Delete(): void {
    delete this.workspace.book.customProperties[this.Key];
  }
}

/** workbook.properties.custom. */
export class CustomPropertyCollection implements WireCollection<CustomProperty> {
  readonly Type = "CustomPropertyCollection";

  constructor(private readonly workspace: Workspace) {}

  items(): CustomProperty[] {
    return Object.keys(this.workspace.book.customProperties).map((key) => new CustomProperty(this.workspace, key));
  }

  Item(key: string | number): CustomProperty | undefined {
    const lower = String(key).toLowerCase();
    return this.items().find((item) => item.Key.toLowerCase() === lower);
  }

  GetItemOrNullObject(key: string): CustomProperty | null {
    return this.Item(key) ?? null;
  }

  GetCount(): number {
    return this.items().length;
  }

  Add(key: string, value: string | number | boolean): CustomProperty {
    if (typeof key !== "string" || key === "") throw new HostError("InvalidArgument");
    const property = this.Item(key) ?? new CustomProperty(this.workspace, key);
    property.Value = value;
    return property;
  }

  DeleteAll(): void {
    this.workspace.book.customProperties = {};
  }
}
