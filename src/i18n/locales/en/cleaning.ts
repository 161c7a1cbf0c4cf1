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
  /** What rules have to say of a column: {count} cells, the first in row {row}. */
  findings: {
    phone: {
      unreadable: {
        one: "{field}: {count} phone could not be read and stays as it is (row {row}: {example}).",
        other: "{field}: {count} phones could not be read and stay as they are (the first in row {row}: {example}).",
      },
      invalid: {
        one: "{field}: {count} phone has too few or too many digits, or none of its country begins so (row {row}: {example}).",
        other:
          "{field}: {count} phones have too few or too many digits, or none of their country begins so (the first in row {row}: {example}).",
      },
    },
    email: {
      unreadable: {
        one: "{field}: {count} value is not an e-mail address (row {row}: {example}).",
        other: "{field}: {count} values are not e-mail addresses (the first in row {row}: {example}).",
      },
      typo: {
        one: "{field}: {count} e-mail address looks mistyped (row {row}: {example}, perhaps {suggestion}).",
        other: "{field}: {count} e-mail addresses look mistyped (the first in row {row}: {example}, perhaps {suggestion}).",
      },
      several: {
        one: "{field}: {count} cell holds several e-mail addresses (row {row}: {example}).",
        other: "{field}: {count} cells hold several e-mail addresses (the first in row {row}: {example}).",
      },
    },
    yesNo: {
      unknown: {
        one: "{field}: {count} value is neither yes nor no and stays as it is (row {row}: {example}).",
        other: "{field}: {count} values are neither yes nor no and stay as they are (the first in row {row}: {example}).",
      },
    },
    list: {
      near: {
        one: "{field}: {count} value is almost one of the list (row {row}: {example}, perhaps {suggestion}).",
        other: "{field}: {count} values are almost those of the list (the first in row {row}: {example}, perhaps {suggestion}).",
      },
    },
  },
};
