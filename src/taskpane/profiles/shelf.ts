import { folded } from "../../domain/kernel/text";

/** A profile that the user saved: its file's text, and the day (YYYY-MM-DD) on which he saved it. */
export type ShelvedProfile = { readonly name: string; readonly text: string; readonly day: string };

/** The profiles that are at hand in every workbook. */
export type ProfileShelf = {
  profiles(): readonly ShelvedProfile[];
  /** Keeps a profile in place of one of the same name; answers whether it lasts beyond this pane. */
  keep(profile: ShelvedProfile): boolean;
  forget(name: string): void;
};

/**
 * Keeps profiles in the pane's own storage, under the partition that Excel gives this page; where storage is closed to the page, or
 * full, they are kept while the pane is open.
 */
export function createShelf(storage: () => Pick<Storage, "getItem" | "setItem">, partition = ""): ProfileShelf {
  const key = `${partition}client-base.profiles`;
  let shelved: readonly ShelvedProfile[] = [];
  try {
    shelved = readShelf(storage().getItem(key));
  } catch (error) {
    console.warn("client base: the saved profiles cannot be read", error);
  }
  const write = (profiles: readonly ShelvedProfile[]): boolean => {
    shelved = profiles;
    try {
      storage().setItem(key, JSON.stringify(profiles));
      return true;
    } catch (error) {
      console.warn("client base: the storage is closed", error);
      return false;
    }
  };
  const without = (name: string) => shelved.filter((each) => folded(each.name) !== folded(name));
  return {
    profiles: () => shelved,
    keep: (profile) => write([...without(profile.name), profile]),
    forget: (name) => void write(without(name)),
  };
}

function readShelf(text: string | null): ShelvedProfile[] {
  const found: unknown = text === null ? [] : JSON.parse(text);
  return Array.isArray(found) ? found.filter(isShelved) : [];
}

function isShelved(found: unknown): found is ShelvedProfile {
  const parts = typeof found === "object" && found !== null ? (found as Record<string, unknown>) : {};
  return ["name", "text", "day"].every((part) => typeof parts[part] === "string");
}
