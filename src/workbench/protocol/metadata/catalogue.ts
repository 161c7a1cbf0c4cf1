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

function entryOf(meta: TypeMeta): TypeEntry {
  const byName = (members: Record<string, { wire: string }>) =>
    new Map(
      Object.entries(members).flatMap(([name, { wire }]) => [[name.toLowerCase(), wire] as const, [wire.toLowerCase(), wire] as const]),
    );
  const members = [meta.scalars, meta.navigations, meta.methods].flatMap((group) => Object.entries(group));
  const published = new Map(members.map(([name, { wire }]) => [wire, name]));
  const events = new Map(
    Object.values(meta.events).flatMap((event) => [
      [event.register, { event, on: true }] as const,
      [event.unregister, { event, on: false }] as const,
    ]),
  );
  return { meta, scalars: byName(meta.scalars), navigations: byName(meta.navigations), published, events };
}
