/** Archiving and erasing clients, and copies of the workbook. */
export const keeping = {
  copy: { name: "Copy of the workbook" },
  archive: {
    label: "Archive",
    text: "Archived clients are left out of the everyday views (my clients, to call, silent …); their orders and figures stay in every analysis.",
    done: { one: "{count} client was archived.", other: "{count} clients were archived." },
  },
  restore: { label: "Bring back", done: { one: "{count} client was brought back.", other: "{count} clients were brought back." } },
  erase: {
    label: "Erase a person",
    text: "Erase {client}? Name, phones, e-mail, address, birthday, notes, contact persons and what the logs tell of them go for good. Orders, amounts and dates stay, under “Erased {code}”. This cannot be undone, and no earlier step can be undone after it either.",
    button: "Erase for good",
    name: "Erased {code}",
    done: "{code} was erased; the figures stay.",
  },
};
