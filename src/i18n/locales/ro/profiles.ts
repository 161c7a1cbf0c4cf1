import type { Translated } from "../../translate";
import type { profiles as en } from "../en/profiles";

export const profiles: Translated<typeof en> = {
  title: "Domeniul de activitate",
};
