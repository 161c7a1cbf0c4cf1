import type { Translated } from "../../translate";
import type { cleaning as en } from "../en/cleaning";

export const cleaning: Translated<typeof en> = {
  columns: {
    address: "дом|номер дома|№ дома|корпус|строение|квартира|кв|офис|адрес 2|адрес строка 2",
    city: "пригород|посёлок|село|деревня|населённый пункт",
    phone: "телефон 3|мобильный 3|телефон офиса|прямой телефон",
    email: "почта 2|e mail 2|email 2|второй email|другая почта|дополнительная почта",
  },
  reasons: {
    sameName: "Одно и то же имя: {a}",
    likeName: "Похожие имена: {a} и {b}",
    otherName: "Разные имена: {a} и {b}",
    samePhone: "Один и тот же телефон: {a}",
    likePhone: "Телефоны почти совпадают: {a} и {b}",
    otherPhone: "Разные телефоны: {a} и {b}",
    sameEmail: "Один и тот же адрес эл. почты: {a}",
    likeEmail: "Похожие адреса эл. почты: {a} и {b}",
    otherEmail: "Разные адреса эл. почты: {a} и {b}",
    sameBirthday: "Один и тот же день рождения: {a}",
    likeBirthday: "Дни рождения почти совпадают: {a} и {b}",
    otherBirthday: "Разные дни рождения: {a} и {b}",
    sameAddress: "Один и тот же адрес: {a}",
    likeAddress: "Похожие адреса: {a} и {b}",
    otherAddress: "Разные адреса: {a} и {b}",
    samePostcode: "Один и тот же индекс: {a}",
    sameCity: "Один и тот же город: {a}",
    sameReference: "Один и тот же номер в исходном списке: {a}",
  },
  findings: {
    phone: {
      unreadable: {
        one: "{field}: {count} телефон не удалось прочитать, он оставлен как есть (строка {row}: {example}).",
        few: "{field}: {count} телефона не удалось прочитать, они оставлены как есть (первый в строке {row}: {example}).",
        many: "{field}: {count} телефонов не удалось прочитать, они оставлены как есть (первый в строке {row}: {example}).",
        other: "{field}: {count} телефона не удалось прочитать, они оставлены как есть (первый в строке {row}: {example}).",
      },
      invalid: {
        one: "{field}: {count} телефон не похож на номер своей страны (строка {row}: {example}).",
        few: "{field}: {count} телефона не похожи на номера своей страны (первый в строке {row}: {example}).",
        many: "{field}: {count} телефонов не похожи на номера своей страны (первый в строке {row}: {example}).",
        other: "{field}: {count} телефона не похожи на номера своей страны (первый в строке {row}: {example}).",
      },
    },
    email: {
      unreadable: {
        one: "{field}: {count} значение не является адресом эл. почты (строка {row}: {example}).",
        few: "{field}: {count} значения не являются адресами эл. почты (первое в строке {row}: {example}).",
        many: "{field}: {count} значений не являются адресами эл. почты (первое в строке {row}: {example}).",
        other: "{field}: {count} значения не являются адресами эл. почты (первое в строке {row}: {example}).",
      },
      typo: {
        one: "{field}: в {count} адресе эл. почты, похоже, опечатка (строка {row}: {example}, возможно, {suggestion}).",
        few: "{field}: в {count} адресах эл. почты, похоже, опечатки (первая в строке {row}: {example}, возможно, {suggestion}).",
        many: "{field}: в {count} адресах эл. почты, похоже, опечатки (первая в строке {row}: {example}, возможно, {suggestion}).",
        other: "{field}: в {count} адресах эл. почты, похоже, опечатки (первая в строке {row}: {example}, возможно, {suggestion}).",
      },
      several: {
        one: "{field}: в {count} ячейке несколько адресов эл. почты (строка {row}: {example}).",
        few: "{field}: в {count} ячейках несколько адресов эл. почты (первая в строке {row}: {example}).",
        many: "{field}: в {count} ячейках несколько адресов эл. почты (первая в строке {row}: {example}).",
        other: "{field}: в {count} ячейках несколько адресов эл. почты (первая в строке {row}: {example}).",
      },
    },
    yesNo: {
      unknown: {
        one: "{field}: {count} значение — ни «да», ни «нет», оно оставлено как есть (строка {row}: {example}).",
        few: "{field}: {count} значения — ни «да», ни «нет», они оставлены как есть (первое в строке {row}: {example}).",
        many: "{field}: {count} значений — ни «да», ни «нет», они оставлены как есть (первое в строке {row}: {example}).",
        other: "{field}: {count} значения — ни «да», ни «нет», они оставлены как есть (первое в строке {row}: {example}).",
      },
    },
    list: {
      near: {
        one: "{field}: {count} значение почти совпадает со значением списка (строка {row}: {example}, возможно, {suggestion}).",
        few: "{field}: {count} значения почти совпадают со значениями списка (первое в строке {row}: {example}, возможно, {suggestion}).",
        many: "{field}: {count} значений почти совпадают со значениями списка (первое в строке {row}: {example}, возможно, {suggestion}).",
        other: "{field}: {count} значения почти совпадают со значениями списка (первое в строке {row}: {example}, возможно, {suggestion}).",
      },
    },
  },
};
