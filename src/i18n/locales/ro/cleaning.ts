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
};
