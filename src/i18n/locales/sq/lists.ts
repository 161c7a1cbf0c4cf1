import type { Translated } from "../../translate";
import type { lists as en } from "../en/lists";

export const lists: Translated<typeof en> = {
  title: "Listat",
};
