/** Cleaning and duplicates: what a rule did, why two records match. */
export const cleaning = {
  /** Headers that tell a part of a field, by field; alternatives are parted by "|". */
  columns: {
    address:
      "street number|street no|house number|house no|house|building|address 2|address line 2|street 2|street address 2|unit|apartment|apt|suite|flat",
    city: "suburb|village|settlement",
    phone: "phone 3|telephone 3|mobile 3|office phone|direct phone",
    email: "email 2|e mail 2|second email|secondary email|other email",
  },
  /** Why two records match, or in spite of what; {a} and {b} are what stands in them. */
  reasons: {
    sameName: "Same name: {a}",
    likeName: "Similar names: {a} and {b}",
    otherName: "Different names: {a} and {b}",
    samePhone: "Same phone: {a}",
    likePhone: "Phones almost the same: {a} and {b}",
    otherPhone: "Different phones: {a} and {b}",
    sameEmail: "Same e-mail: {a}",
    likeEmail: "Similar e-mails: {a} and {b}",
    otherEmail: "Different e-mails: {a} and {b}",
    sameBirthday: "Same birthday: {a}",
    likeBirthday: "Birthdays almost the same: {a} and {b}",
    otherBirthday: "Different birthdays: {a} and {b}",
    sameAddress: "Same address: {a}",
    likeAddress: "Similar addresses: {a} and {b}",
    otherAddress: "Different addresses: {a} and {b}",
    samePostcode: "Same postcode: {a}",
    sameCity: "Same city: {a}",
    sameReference: "Same id in the list it came from: {a}",
  },
};
