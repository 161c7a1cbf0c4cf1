import { Failure } from "../kernel/failure";
import { typed } from "./column";
import type { Column } from "./column";
import type { SavedProfile } from "./saved-profile";
import type { TableKey } from "./tables";

export const profileIds = ["services", "wholesale", "maker", "shop", "property", "freelancer"] as const;
export type ProfileId = (typeof profileIds)[number];

/** What a kind of business adds to the base, and what it does without at first sight. */
export type Profile = {
  /** Columns of its own, at the end of the first sight of a table. */
  readonly columns: { readonly [T in TableKey]?: readonly Column[] };
  /** Columns seen at first sight elsewhere that stand behind the click here. */
  readonly behind: { readonly [T in TableKey]?: readonly string[] };
  /** What a user saved of a base of his: its columns in their order, and its lists. */
  readonly saved?: SavedProfile;
};

const wholesale = [
  typed("floor area", "number"),
  typed("price segment", "text"),
  typed("brands", "text", { width: 24 }),
  typed("purchase frequency", "text"),
] as const;
const maker = [
  typed("output", "text", { width: 24 }),
  typed("equipment", "text", { width: 24 }),
  typed("expansion", "text", { width: 24 }),
  typed("how they buy", "text", { width: 24 }),
  typed("other suppliers", "text", { width: 24 }),
] as const;
const shop = [typed("patronymic", "text"), typed("card number", "code", { width: 16 }), typed("receipts", "integer")] as const;
const property = [typed("object", "text", { width: 24 }), typed("rooms", "integer"), typed("budget", "money")] as const;

/** Keys of the columns that profiles add. */
export type ProfileColumnKey = (typeof wholesale | typeof maker | typeof shop | typeof property)[number]["key"];

const profiles: Readonly<Record<ProfileId, Profile>> = {
  services: { columns: {}, behind: {} },
  wholesale: { columns: { clients: wholesale }, behind: {} },
  maker: { columns: { clients: maker }, behind: {} },
  shop: { columns: { clients: shop }, behind: { clients: ["service", "owner"] } },
  property: { columns: { clients: property }, behind: {} },
  freelancer: {
    columns: {},
    behind: {
      clients: ["region", "owner", "ABC"],
      orders: ["quantity", "owner"],
      contracts: ["renewal"],
      interactions: ["owner"],
      services: ["category", "cost"],
    },
  },
};

/** A column that some profile adds to a table; undefined where none does. */
export function profileColumnOf(table: string, key: string): Column | undefined {
  return profileIds.flatMap((id) => profiles[id].columns[table as TableKey] ?? []).find((column) => column.key === key);
}

/** The profile that a user saved. */
export function profileSaved(saved: SavedProfile): Profile {
  return { columns: {}, behind: {}, saved };
}

/** The profile of an id; fails with "profile.unknown". */
export function profileOf(id: string): Profile {
  const profile = (profiles as Record<string, Profile>)[id];
  if (profile === undefined) throw new Failure("profile.unknown", { profile: id });
  return profile;
}
