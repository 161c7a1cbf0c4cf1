/** Who sits here: Office.js gives no user's name, so the user picks himself from the owners once. */
export type Seat = {
  /** "" where nobody has said so. */
  user(): string;
  sit(user: string): void;
};

/**
 * Keeps the name in the pane's own storage, under the partition that Excel gives this page; where storage is closed to the
 * page (private windows) it is kept while the pane is open.
 */
export function createSeat(storage: () => Pick<Storage, "getItem" | "setItem">, partition = ""): Seat {
  const key = `${partition}client-base.user`;
  let name = "";
  try {
    name = storage().getItem(key) ?? "";
  } catch (error) {
    console.warn("client base: the storage is closed", error);
  }
  return {
    user: () => name,
    sit(user) {
      name = user;
      try {
        storage().setItem(key, user);
      } catch (error) {
        console.warn("client base: the storage is closed", error);
      }
    },
  };
}
