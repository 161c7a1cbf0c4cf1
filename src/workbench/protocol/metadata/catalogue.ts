import type { EventMeta, Metadata, TypeMeta } from "./metadata";

const EMPTY: TypeMeta = { className: "", isCollection: false, scalars: {}, navigations: {}, methods: {}, events: {} };

/** One type, looked up by any spelling of a member's name. */
export type TypeEntry = {
  readonly meta: TypeMeta;
  /** lower-case name → wire name */
  readonly scalars: ReadonlyMap<string, string>;
  readonly navigations: ReadonlyMap<string, string>;
  /** wire name → public name, of every member */
  readonly published: ReadonlyMap<string, string>;
  /** wire name → the API set it came with */
  readonly apis: ReadonlyMap<string, string>;
  /** register and unregister methods → their event */
  readonly events: ReadonlyMap<string, { event: EventMeta; on: boolean }>;
};

/** The object model, ready to be asked by the protocol. */
export class Catalogue {
  private readonly entries = new Map<string, TypeEntry>();

  constructor(readonly metadata: Metadata) {}

  entry(type: string): TypeEntry {
    let entry = this.entries.get(type);
    if (!entry) this.entries.set(type, (entry = entryOf(this.metadata.types[type] ?? EMPTY)));
    return entry;
  }
}

const catalogues = new WeakMap<Metadata, Catalogue>();

/** The catalogue of an object model: one for all hosts that speak it. */
export function catalogueOf(metadata: Metadata): Catalogue {
  const known = catalogues.get(metadata) ?? new Catalogue(metadata);
  catalogues.set(metadata, known);
  return known;
}

function entryOf(meta: TypeMeta): TypeEntry {
  const byName = (members: Record<string, { wire: string }>) => {
    const names = new Map<string, string>();
    for (const [name, { wire }] of Object.entries(members)) names.set(wire.toLowerCase(), wire).set(name.toLowerCase(), wire);
    return names;
  };
  const members = [meta.scalars, meta.navigations, meta.methods].flatMap((group) => Object.entries(group));
  const published = new Map(members.map(([name, { wire }]) => [wire, name]));
  const apis = new Map(members.map(([, { wire, api }]) => [wire, api]));
  const events = new Map<string, { event: EventMeta; on: boolean }>();
  for (const event of Object.values(meta.events))
    events.set(event.register, { event, on: true }).set(event.unregister, { event, on: false });
  return { meta, scalars: byName(meta.scalars), navigations: byName(meta.navigations), published, apis, events };
}
