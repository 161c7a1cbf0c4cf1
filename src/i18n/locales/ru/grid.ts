import type { Translated } from "../../translate";
import type { grid as en } from "../en/grid";

export const grid: Translated<typeof en> = {
  ascending: "Сортировать от А до Я",
  descending: "Сортировать от Я до А",
  clear: "Снять фильтр",
  all: "Выделить все",
  blanks: "(Пустые)",
  apply: "Применить",
  filter: "Фильтр столбца «{column}»",
  list: "Выберите значение",
  search: "Поиск",
  tooMany: "Слишком много ячеек для одного копирования: не больше {count}.",
};
