import type { CustomFunction } from "./declare";
import { daysSilent, nextOrder } from "./order-days";
import { phone } from "./phone";
import { abcClass, rfmScore, xyzClass } from "./scores";

/** Every custom function, in the order of the reference. */
export const customFunctions: readonly CustomFunction[] = [rfmScore, abcClass, xyzClass, daysSilent, nextOrder, phone];
