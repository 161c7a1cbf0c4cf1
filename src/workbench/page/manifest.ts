/** A command of the add-in's ribbon: it shows a page in the pane, or runs a function. */
export type RibbonCommand = {
  id: string;
  label: string;
  tip: string;
  icon: string;
  action: { kind: "pane"; url: string } | { kind: "function"; name: string };
};

export type RibbonGroup = { label: string; commands: RibbonCommand[] };
/** Custom functions: the namespace before their names, the file that declares them and the page that runs them. */
export type ManifestFunctions = { namespace: string; metadata: string; page: string };
export type Manifest = { name: string; pane: string; functions: string; groups: RibbonGroup[]; customFunctions?: ManifestFunctions };

/** Reads an add-in's manifest in a locale ("ru-RU"); addresses become paths on this server. */
export function readManifest(xml: string, locale: string): Manifest {
  const document = new DOMParser().parseFromString(xml, "text/xml");
  if (document.querySelector("parsererror")) throw new Error("manifest.xml is no XML");
  const resource = resources(document, locale);
  const groups = all(document, "Group").map((group) => ({
    label: resource(attribute(child(group, "Label"), "resid")),
    commands: all(group, "Control").map((control) => commandOf(control, resource)),
  }));
  const functions = resource(attribute(all(document, "FunctionFile")[0], "resid"));
  const customFunctions = customFunctionsOf(document, resource);
  return {
    name: localized(all(document, "DisplayName")[0], locale),
    pane: pathOf(source(document)),
    functions: pathOf(functions),
    groups,
    ...(customFunctions && { customFunctions }),
  };
}

function customFunctionsOf(document: Document, resource: (id: string) => string): ManifestFunctions | undefined {
  const point = all(document, "ExtensionPoint").find((each) => attributeNS(each) === "CustomFunctions");
  if (!point) return undefined;
  const located = (name: string) => pathOf(resource(attribute(all(point, name)[0]?.firstElementChild ?? undefined, "resid")));
  return { namespace: resource(attribute(child(point, "Namespace"), "resid")), metadata: located("Metadata"), page: located("Page") };
}

function commandOf(control: Element, resource: (id: string) => string): RibbonCommand {
  const tip = child(control, "Supertip");
  const image = all(control, "Image").find((each) => attribute(each, "size") === "32");
  const action = child(control, "Action");
  return {
    id: attribute(control, "id"),
    label: resource(attribute(child(control, "Label"), "resid")),
    tip: tip ? resource(attribute(child(tip, "Description"), "resid")) : "",
    icon: pathOf(resource(attribute(image, "resid"))),
    action: actionOf(action, resource),
  };
}

function actionOf(action: Element | undefined, resource: (id: string) => string): RibbonCommand["action"] {
  if (action && attributeNS(action) === "ExecuteFunction")
    return { kind: "function", name: child(action, "FunctionName")?.textContent?.trim() ?? "" };
  return { kind: "pane", url: pathOf(resource(attribute(action && child(action, "SourceLocation"), "resid"))) };
}

/** Texts, addresses and images by their resid, in the locale where it has its own. */
function resources(document: Document, locale: string): (id: string) => string {
  const entries = ["Image", "Url", "String"].flatMap((tag) => all(document, tag).filter((entry) => entry.hasAttribute("id")));
  const byId = new Map(entries.map((entry) => [attribute(entry, "id"), localized(entry, locale)]));
  return (id) => byId.get(id) ?? "";
}

function localized(entry: Element | undefined, locale: string): string {
  const override = entry && all(entry, "Override").find((each) => attribute(each, "Locale") === locale);
  return attribute(override ?? entry, override ? "Value" : "DefaultValue");
}

const source = (document: Document) => attribute(all(document, "SourceLocation")[0], "DefaultValue");
const all = (within: Document | Element, name: string) => [...within.getElementsByTagNameNS("*", name)];
const child = (within: Element, name: string) => [...within.children].find((each) => each.localName === name);
const attribute = (element: Element | undefined, name: string) => element?.getAttribute(name) ?? "";
const attributeNS = (element: Element) => [...element.attributes].find((each) => each.localName === "type")?.value ?? "";
const pathOf = (url: string) => (url ? new URL(url, window.location.href).pathname : "");
