import { newId } from "../book/create";
import type { Workspace } from "../book/workspace";
import { present } from "./range-navigation";
import { HostError } from "./wire";
import type { WireCollection, WireObject } from "./wire";

type Part = { id: string; xml: string };

/** The namespace of a part's root element; "" where it has none. */
function namespaceOf(xml: string): string {
  const root = /<([A-Za-z_][\w.-]*:)?[A-Za-z_][^\s/>]*([^>]*)>/.exec(xml.replace(/<\?[\s\S]*?\?>|<!--[\s\S]*?-->/g, ""));
  if (!root) return "";
  const name = root[1] ? `xmlns:${root[1].slice(0, -1)}` : "xmlns";
  return new RegExp(`\\s${name}\\s*=\\s*["']([^"']*)["']`).exec(root[2]!)?.[1] ?? "";
}

function checked(xml: unknown): string {
  if (typeof xml !== "string" || !/^\s*(?:<\?[\s\S]*?\?>\s*)?(?:<!--[\s\S]*?-->\s*)*<[A-Za-z_][\s\S]*>\s*$/.test(xml))
    throw new HostError("InvalidArgument", "The text is no XML.");
  return xml;
}

/** One XML part that travels with the file. */
export class CustomXmlPart implements WireObject {
  readonly Type = "CustomXmlPart";

  constructor(
    private readonly workspace: Workspace,
    private readonly part: Part,
  ) {}

  get Id(): string {
    return this.part.id;
  }

  get NamespaceUri(): string {
    return namespaceOf(this.part.xml);
  }

  GetXml(): string {
    return this.part.xml;
  }

  SetXml(xml: string): void {
    this.part.xml = checked(xml);
  }

  Delete(): void {
    const { customXml } = this.workspace.book;
    const at = customXml.indexOf(this.part);
    if (at >= 0) customXml.splice(at, 1);
  }
}

abstract class Parts implements WireCollection<CustomXmlPart> {
  abstract readonly Type: string;

  constructor(protected readonly workspace: Workspace) {}

  protected parts(): Part[] {
    return this.workspace.book.customXml;
  }

  items(): CustomXmlPart[] {
    return this.parts().map((part) => new CustomXmlPart(this.workspace, part));
  }

  Item(id: string | number): CustomXmlPart | undefined {
    return this.items().find((part) => part.Id === id);
  }

  GetItemOrNullObject(id: string): CustomXmlPart | null {
    return this.Item(id) ?? null;
  }

  GetCount(): number {
    return this.parts().length;
  }
}

/** The parts of one namespace. */
export class CustomXmlPartScopedCollection extends Parts {
  readonly Type = "CustomXmlPartScopedCollection";

  constructor(
    workspace: Workspace,
    private readonly namespace: string,
  ) {
    super(workspace);
  }

  protected override parts(): Part[] {
    return super.parts().filter((part) => namespaceOf(part.xml) === this.namespace);
  }

  GetOnlyItem(): CustomXmlPart {
    return present(this.GetOnlyItemOrNullObject());
  }

  GetOnlyItemOrNullObject(): CustomXmlPart | null {
    const [only, ...more] = this.items();
    return only && more.length === 0 ? only : null;
  }
}

/** workbook.customXmlParts. */
export class CustomXmlPartCollection extends Parts {
  readonly Type = "CustomXmlPartCollection";

  Add(xml: string): CustomXmlPart {
    const part = { id: newId(), xml: checked(xml) };
    this.workspace.book.customXml.push(part);
    return new CustomXmlPart(this.workspace, part);
  }

  GetByNamespace(namespace: string): CustomXmlPartScopedCollection {
    return new CustomXmlPartScopedCollection(this.workspace, namespace);
  }
}
