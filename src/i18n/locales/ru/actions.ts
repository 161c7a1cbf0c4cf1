import type { Translated } from "../../translate";
import type { actions as en } from "../en/actions";

export const actions: Translated<typeof en> = {
  "create-base": { label: "Создать базу клиентов" },
  import: { label: "Загрузить список" },
  "find-duplicates": { label: "Найти дубли" },
  rfm: { label: "RFM-анализ" },
  abc: { label: "ABC-анализ" },
  "apply-view": { label: "Показать вид" },
  "show-all": { label: "Показать всё" },
  "save-view": { label: "Сохранить вид" },
  "rename-view": { label: "Переименовать вид" },
  "delete-view": { label: "Удалить вид" },
  views: { label: "Список видов" },
  report: { label: "Отчёт" },
  summary: { label: "Итоги" },
  overview: { label: "Обзор" },
  undo: { label: "Отменить" },
};
