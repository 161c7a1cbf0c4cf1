import type { Check, Told } from "./check";
import { clientCells } from "./client-cells";
import { codes } from "./codes";
import { dates } from "./dates";
import { emails } from "./emails";
import { listValues } from "./list-values";
import { brokenFormulas, brokenNames, renamedTables, unguardedCells } from "./making";
import { numbers } from "./numbers";
import { phones } from "./phones";
import { contractDates, orderDates, payments, twoOwners } from "./plausible";
import { possibleDuplicates } from "./possible-duplicates";
import { required } from "./required";
import { formulas, hiddenRows, schema } from "./shape";
import { settings } from "./settings";
import { spaces } from "./spaces";

/** Every check of the base, in the order in which findings are told. */
export const checks: readonly Check[] = [
  schema,
  renamedTables,
  brokenNames,
  codes,
  clientCells,
  required,
  formulas,
  brokenFormulas,
  settings,
  dates,
  numbers,
  contractDates,
  orderDates,
  payments,
  listValues,
  unguardedCells,
  phones,
  emails,
  spaces,
  possibleDuplicates,
  twoOwners,
  hiddenRows,
];

/** What every code tells, in that order. */
export const findingCodes: Readonly<Record<string, Told>> = Object.assign({}, ...checks.map(({ tells }) => tells));
