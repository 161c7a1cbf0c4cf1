import type { Translated } from "../../translate";
import type { keeping as en } from "../en/keeping";

export const keeping: Translated<typeof en> = {
  title: "Arhivă",
};
