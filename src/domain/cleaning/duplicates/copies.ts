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

/** Fields that must be filled for two records alike to be surely one and the same, and not namesakes. */
const TELLING = 3;

function isTelling({ wholeName, phones, emails, street, postcode, city, birthday, reference }: ReadyRecord): boolean {
  const filled = [wholeName, phones, emails, street, postcode, city, birthday, reference].filter(({ length }) => length > 0);
  return filled.length >= TELLING;
}

/** Records that are the same as an earlier one in all that is compared, and that one. */
export class Copies {
  private readonly first = new Map<string, number>();
  /** The first of its like, by each later row. */
  readonly of = new Map<number, number>();

  /** Notes a record; false where it surely is an earlier one over again, so that its values are not to be counted once more. */
  counts(record: ReadyRecord): boolean {
    const signature = signatureOf(record);
    const found = this.first.get(signature);
    if (found === undefined) this.first.set(signature, record.row);
    else this.of.set(record.row, found);
    return found === undefined || !isTelling(record);
  }
}
