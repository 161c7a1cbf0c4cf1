import type { Translated } from "../../translate";
import type { checks as en } from "../en/checks";

export const checks: Translated<typeof en> = {
  headings: {
    schema: {
      name: "Имена, которые никуда не ведут",
      renamed: "Таблицы под другим именем",
      table: "Пропавшие таблицы",
      column: "Пропавшие столбцы",
    },
    code: { missing: "Записи без кода", twice: "Повторяющиеся коды" },
    client: {
      missing: "Записи без клиента",
      unknown: "Неизвестные клиенты",
      ambiguous: "Имена, общие для нескольких клиентов",
      short: "Клиенты, указанные кратко",
    },
    required: { empty: "Пустые обязательные ячейки" },
    formula: { broken: "Сломанные формулы", overwritten: "Затёртые формулы" },
    date: { text: "Даты, записанные текстом", unreadable: "Нечитаемые даты" },
    number: { text: "Числа, записанные текстом", unreadable: "Нечитаемые числа" },
    contract: { reversed: "Договоры, которые кончаются раньше, чем начинаются" },
    order: { future: "Заказы будущим числом", overpaid: "Заказы с переплатой" },
    list: { unguarded: "Ячейки без выпадающего списка", near: "Значения, почти совпадающие со списком", unknown: "Значения не из списка" },
    phone: {
      unreadable: "Нечитаемые телефоны",
      invalid: "Телефоны с ошибкой",
      form: "Телефоны не в международном виде",
    },
    email: {
      unreadable: "Неверные адреса эл. почты",
      typo: "Адреса эл. почты с опечаткой",
      several: "Несколько адресов эл. почты в ячейке",
      form: "Адреса эл. почты с лишними знаками",
    },
    text: { spaces: "Лишние пробелы" },
    duplicate: { group: "Возможные дубли", unchecked: "Дубли не искались" },
    owner: { two: "Два ответственных" },
    rows: { hidden: "Строки, скрытые фильтром" },
  },
  findings: {
    schema: {
      name: "Имя {name} никуда не ведёт, и всё, что его читает, остаётся пустым.",
      renamed: "Таблица {name} теперь называется {now}; она найдена по столбцам.",
      table: "Таблицы {name} в клиентской базе больше нет.",
      column: "Столбца «{field}» больше нет.",
    },
    code: { missing: "Поле «{field}» пусто; следующий номер — {suggestion}.", twice: "{value} уже встречается выше." },
    client: {
      missing: "Клиент не указан.",
      unknown: "Клиента «{value}» в базе нет.",
      ambiguous: {
        one: "Имя «{value}» носит {count} клиент.",
        few: "Имя «{value}» носят {count} клиента.",
        many: "Имя «{value}» носят {count} клиентов.",
        other: "Имя «{value}» носят {count} клиента.",
      },
      short: "«{value}» — это {suggestion}.",
    },
    required: { empty: "Поле «{field}» пусто." },
    formula: {
      broken: "{field} ссылается на то, чего больше нет.",
      overwritten: "В столбце «{field}» вместо формулы вписано значение: оно больше не пересчитывается.",
    },
    date: {
      text: "{field}: «{value}» записано текстом и датой не считается.",
      unreadable: "{field}: «{value}» — не дата.",
    },
    number: {
      text: "{field}: «{value}» записано текстом и в суммы не входит.",
      unreadable: "{field}: «{value}» — не число.",
    },
    contract: { reversed: "Договор кончается {to}, раньше, чем начинается ({from})." },
    order: { future: "Дата заказа, {date}, ещё не наступила.", overpaid: "Оплачено {paid}, а к оплате только {amount}." },
    list: {
      unguarded: "{field}: здесь пропал выпадающий список или проверка.",
      near: "{field}: «{value}» нет в списке; возможно, {suggestion}.",
      unknown: "{field}: «{value}» нет в списке.",
    },
    phone: {
      unreadable: "«{value}» не читается как номер телефона.",
      invalid: "В номере {value} слишком мало или много цифр, или номера его страны так не начинаются.",
      form: "{value} в международном виде — {suggestion}.",
    },
    email: {
      unreadable: "«{value}» — не адрес эл. почты.",
      typo: "В адресе {value}, похоже, опечатка; возможно, {suggestion}.",
      several: "В одной ячейке несколько адресов эл. почты: {value}.",
      form: "{value} без лишних знаков — {suggestion}.",
    },
    text: { spaces: "{field}: лишние пробелы в начале, в конце или внутри «{value}»." },
    duplicate: {
      group: "Возможно, это один клиент: {records}.",
      unchecked: {
        one: "В базе {count} клиент: дубли ищутся только по отдельной команде.",
        few: "В базе {count} клиента: дубли ищутся только по отдельной команде.",
        many: "В базе {count} клиентов: дубли ищутся только по отдельной команде.",
        other: "В базе {count} клиента: дубли ищутся только по отдельной команде.",
      },
    },
    owner: { two: "Заказ ведёт {owner}, а клиента — {other}." },
    rows: {
      hidden: {
        one: "Фильтр скрывает {count} строку из {rows}.",
        few: "Фильтр скрывает {count} строки из {rows}.",
        many: "Фильтр скрывает {count} строк из {rows}.",
        other: "Фильтр скрывает {count} строки из {rows}.",
      },
    },
  },
};
