import type { Translated } from "../../translate";
import type { listFailures as enFailures, listFindings as enFindings, lists as en } from "../en/lists";

export const lists: Translated<typeof en> = {
  bar: "Замечено при вводе",
  unlisted: {
    open: "Значения «{value}» нет в списке «{list}».",
    near: "Значения «{value}» нет в списке «{list}». Возможно, имелось в виду «{suggestion}»?",
    strict:
      "Значения «{value}» нет в списке «{list}», поэтому оно не учитывается. Выберите значение из списка или добавьте его на листе «Списки».",
  },
  cells: { one: "{count} ячейка", few: "{count} ячейки", many: "{count} ячеек", other: "{count} ячейки" },
  renamed: {
    one: "«{from}» теперь называется «{to}». В {count} ячейке осталось «{from}».",
    few: "«{from}» теперь называется «{to}». В {count} ячейках осталось «{from}».",
    many: "«{from}» теперь называется «{to}». В {count} ячейках осталось «{from}».",
    other: "«{from}» теперь называется «{to}». В {count} ячейки осталось «{from}».",
  },
  gone: {
    one: "Значения «{value}» больше нет в списке «{list}», но оно осталось в {count} ячейке.",
    few: "Значения «{value}» больше нет в списке «{list}», но оно осталось в {count} ячейках.",
    many: "Значения «{value}» больше нет в списке «{list}», но оно осталось в {count} ячейках.",
    other: "Значения «{value}» больше нет в списке «{list}», но оно осталось в {count} ячейки.",
  },
  client: {
    text: "Возможно, такой клиент уже есть: {client}.",
    named: "«{name}» — возможно, такой клиент уже есть: {client}.",
    owner: "Ответственный: {owner}.",
    more: {
      one: "Похож ещё {count} клиент.",
      few: "Похожи ещё {count} клиента.",
      many: "Похожи ещё {count} клиентов.",
      other: "Похожи ещё {count} клиента.",
    },
  },
  buttons: {
    add: "Добавить",
    use: "Заменить на «{suggestion}»",
    carry: {
      one: "Изменить {count} ячейку",
      few: "Изменить {count} ячейки",
      many: "Изменить {count} ячеек",
      other: "Изменить {count} ячейки",
    },
    show: "Показать клиента",
    open: "Открыть «Списки»",
    later: "Не сейчас",
  },
  done: {
    added: "Значение «{value}» добавлено в список «{list}».",
    carried: {
      one: "{count} ячейка изменена на «{value}».",
      few: "{count} ячейки изменены на «{value}».",
      many: "{count} ячеек изменено на «{value}».",
      other: "{count} ячейки изменено на «{value}».",
    },
  },
};

export const listFailures: Translated<typeof enFailures> = {
  list: {
    value: {
      none: { happened: "Не указано значение для списка.", todo: "Введите значение." },
      missing: {
        happened: "Значения «{value}» нет ни в списке, ни в ячейках.",
        todo: "Выберите значение, которое есть на листе «Списки».",
      },
      taken: {
        happened: "Значение «{value}» уже есть в списке.",
        todo: "Выберите другое название или укажите, что эти два значения нужно объединить.",
      },
      known: {
        happened: "Значение «{value}» нельзя переименовать: по нему определяется состояние договора.",
        todo: "Оставьте его как есть или добавьте рядом другое значение.",
      },
    },
  },
};

export const listFindings: Translated<typeof enFindings> = {
  list: {
    value: { near: "Значение «{value}» добавлено; оно очень похоже на «{suggestion}»." },
    views: "Сохранённые выборки могут по-прежнему искать «{from}» вместо «{to}»: проверьте их и сохраните заново.",
    stage: {
      colour: "У этапа «{stage}» указан не цвет: «{colour}». Запишите его как #RRGGBB.",
      contrast: "Второй цвет этапа «{stage}» ({colour}) плохо читается на первом, поэтому им показана только рамка.",
      stays: "Этап «{stage}» остался на листе «Списки»: удалите его строку, если он больше не нужен.",
    },
  },
};
