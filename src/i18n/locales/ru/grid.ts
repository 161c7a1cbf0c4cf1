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
  rowOutline: "Структура строк",
  columnOutline: "Структура столбцов",
  showRows: "Показать строки с {first} по {last}",
  hideRows: "Скрыть строки с {first} по {last}",
  showColumns: "Показать столбцы с {first} по {last}",
  hideColumns: "Скрыть столбцы с {first} по {last}",
  rowLevel: "Строки до уровня {level}",
  columnLevel: "Столбцы до уровня {level}",
};
