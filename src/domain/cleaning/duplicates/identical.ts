import type { ReadyRecord } from "./records";

const signatureOf = (record: ReadyRecord): string =>
  [
    record.wholeName,
    record.phones,
    record.emails,
    record.street,
    record.numbers,
    record.city,
    record.postcode,
    record.region,
    record.country,
    record.birthday,
    record.reference,
  ].join("|");

/** Records that are the same as an earlier one in all that is compared, and that one. */
export function identical(records: readonly ReadyRecord[]): Map<number, number> {
  const first = new Map<string, number>();
  const copies = new Map<number, number>();
  records.forEach((record, row) => {
    const signature = signatureOf(record);
    const found = first.get(signature);
    if (found === undefined) first.set(signature, row);
    else copies.set(row, found);
  });
  return copies;
}
