/** A plain value of a type: its wire name, whether it can be written, the API set it came with ("ExcelApi 1.7"). */
export type ScalarMeta = { wire: string; writable: boolean; api: string };

/** A property that is another object. */
export type NavigationMeta = { wire: string; type: string; api: string };

/** A method; `returns` names the type of the object it answers, absent where it answers a value. `wire` "[indexer]" is the collection's indexer. */
export type MethodMeta = { wire: string; returns?: string; write: boolean; args: string[]; api: string };

/** An event: its number on the wire and the methods that turn it on and off. */
export type EventMeta = { eventType: number; register: string; unregister: string; api: string };

/** One class of the object model, members by their public names. */
export type TypeMeta = {
  className: string;
  isCollection: boolean;
  scalars: Record<string, ScalarMeta>;
  navigations: Record<string, NavigationMeta>;
  methods: Record<string, MethodMeta>;
  events: Record<string, EventMeta>;
};

/** The whole object model as Office.js speaks it on the wire. */
export type Metadata = { officeJs: string; types: Record<string, TypeMeta>; enums: Record<string, Record<string, string>> };
