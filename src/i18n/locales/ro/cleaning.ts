import type { Translated } from "../../translate";
import type { cleaning as en } from "../en/cleaning";

export const cleaning: Translated<typeof en> = {
  columns: {
    address: "număr stradă|nr stradă|număr casă|număr|bloc|scara|apartament|ap|clădire|birou|adresa 2|adresă 2",
    city: "suburbie|sat|comună|cartier",
    phone: "telefon 3|mobil 3|telefon birou|telefon direct",
    email: "email 2|e mail 2|al doilea email|alt email|email secundar",
  },
  reasons: {
    sameName: "Același nume: {a}",
    likeName: "Nume asemănătoare: {a} și {b}",
    otherName: "Nume diferite: {a} și {b}",
    samePhone: "Același telefon: {a}",
    likePhone: "Telefoane aproape identice: {a} și {b}",
    otherPhone: "Telefoane diferite: {a} și {b}",
    sameEmail: "Același e-mail: {a}",
    likeEmail: "Adrese de e-mail asemănătoare: {a} și {b}",
    otherEmail: "Adrese de e-mail diferite: {a} și {b}",
    sameBirthday: "Aceeași zi de naștere: {a}",
    likeBirthday: "Zile de naștere aproape identice: {a} și {b}",
    otherBirthday: "Zile de naștere diferite: {a} și {b}",
    sameAddress: "Aceeași adresă: {a}",
    likeAddress: "Adrese asemănătoare: {a} și {b}",
    otherAddress: "Adrese diferite: {a} și {b}",
    samePostcode: "Același cod poștal: {a}",
    sameCity: "Același oraș: {a}",
    sameReference: "Același număr în lista de origine: {a}",
  },
  findings: {
    phone: {
      unreadable: {
        one: "{field}: {count} telefon nu a putut fi citit și a rămas cum era (rândul {row}: {example}).",
        few: "{field}: {count} telefoane nu au putut fi citite și au rămas cum erau (primul în rândul {row}: {example}).",
        other: "{field}: {count} de telefoane nu au putut fi citite și au rămas cum erau (primul în rândul {row}: {example}).",
      },
      invalid: {
        one: "{field}: {count} telefon nu arată ca un număr din țara lui (rândul {row}: {example}).",
        few: "{field}: {count} telefoane nu arată ca numerele din țara lor (primul în rândul {row}: {example}).",
        other: "{field}: {count} de telefoane nu arată ca numerele din țara lor (primul în rândul {row}: {example}).",
      },
    },
    email: {
      unreadable: {
        one: "{field}: {count} valoare nu este adresă de e-mail (rândul {row}: {example}).",
        few: "{field}: {count} valori nu sunt adrese de e-mail (prima în rândul {row}: {example}).",
        other: "{field}: {count} de valori nu sunt adrese de e-mail (prima în rândul {row}: {example}).",
      },
      typo: {
        one: "{field}: {count} adresă de e-mail pare scrisă greșit (rândul {row}: {example}, poate {suggestion}).",
        few: "{field}: {count} adrese de e-mail par scrise greșit (prima în rândul {row}: {example}, poate {suggestion}).",
        other: "{field}: {count} de adrese de e-mail par scrise greșit (prima în rândul {row}: {example}, poate {suggestion}).",
      },
      several: {
        one: "{field}: {count} celulă are mai multe adrese de e-mail (rândul {row}: {example}).",
        few: "{field}: {count} celule au mai multe adrese de e-mail (prima în rândul {row}: {example}).",
        other: "{field}: {count} de celule au mai multe adrese de e-mail (prima în rândul {row}: {example}).",
      },
    },
    yesNo: {
      unknown: {
        one: "{field}: {count} valoare nu este nici «da», nici «nu» și a rămas cum era (rândul {row}: {example}).",
        few: "{field}: {count} valori nu sunt nici «da», nici «nu» și au rămas cum erau (prima în rândul {row}: {example}).",
        other: "{field}: {count} de valori nu sunt nici «da», nici «nu» și au rămas cum erau (prima în rândul {row}: {example}).",
      },
    },
    list: {
      near: {
        one: "{field}: {count} valoare este aproape ca una din listă (rândul {row}: {example}, poate {suggestion}).",
        few: "{field}: {count} valori sunt aproape ca cele din listă (prima în rândul {row}: {example}, poate {suggestion}).",
        other: "{field}: {count} de valori sunt aproape ca cele din listă (prima în rândul {row}: {example}, poate {suggestion}).",
      },
    },
  },
};
