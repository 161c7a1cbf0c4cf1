import type { Translated } from "../../translate";
import type { en } from "../en";
import { actions } from "./actions";
import { data } from "./data";
import { errors } from "./errors";
import { importing } from "./importing";
import { pane } from "./pane";
import { results } from "./results";

export const ru: Translated<typeof en> = { data, actions, pane, errors, results, importing };
