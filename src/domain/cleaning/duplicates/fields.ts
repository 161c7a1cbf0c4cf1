import type { Cell } from "../../kernel/cell";

/** What a column may tell of a client's identity. A national id is not among them: clients are not compared by it. */
export const duplicateFields = [
  "name",
  "first name",
  "middle name",
  "last name",
  "phone",
  "email",
  "address",
  "postcode",
  "city",
  "region",
  "country",
  "birthday",
  "reference",
] as const;
export type DuplicateField = (typeof duplicateFields)[number];

/** A column of records; several may tell of one field (two phones, a street and its number). */
export type DuplicateColumn = { field: DuplicateField; cells: readonly Cell[] };

/** Records to be compared: `rows` cells in each column. */
export type DuplicateSource = { rows: number; columns: readonly DuplicateColumn[] };

/** Why two records match, or in spite of what; the words stand in the locales under `cleaning.reasons`. */
export const reasonCodes = [
  "sameName",
  "likeName",
  "otherName",
  "samePhone",
  "likePhone",
  "otherPhone",
  "sameEmail",
  "likeEmail",
  "otherEmail",
  "sameBirthday",
  "likeBirthday",
  "otherBirthday",
  "sameAddress",
  "likeAddress",
  "otherAddress",
  "samePostcode",
  "sameCity",
  "sameReference",
] as const;
export type ReasonCode = (typeof reasonCodes)[number];

/** A reason with what stands in the two records, and its weight in bits: positive for, negative against. */
export type Reason = { code: ReasonCode; a: string; b: string; bits: number };
