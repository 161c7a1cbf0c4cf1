import { actions } from "./actions";
import { data } from "./data";
import { errors } from "./errors";
import { importing } from "./importing";
import { pane } from "./pane";
import { results } from "./results";

/** English: the type the other languages compile against. */
export const en = { data, actions, pane, errors, results, importing };
