import type { Translated } from "../../translate";
import type { actions as en } from "../en/actions";

export const actions: Translated<typeof en> = {
  "create-base": { label: "Создать базу клиентов" },
  import: { label: "Загрузить список" },
  "find-duplicates": { label: "Найти дубли" },
  rfm: { label: "RFM-анализ" },
  abc: { label: "ABC-анализ" },
  xyz: { label: "XYZ-анализ" },
  rating: { label: "Рейтинг клиентов" },
  "base-kinds": { label: "Виды базы" },
  rhythm: { label: "Ритм покупок" },
  cohorts: { label: "Когорты" },
  movement: { label: "Движение клиентов" },
  "renewal-risk": { label: "Риск продления" },
  "lifetime-value": { label: "Ценность клиента" },
  "analyse-everything": { label: "Провести все анализы" },
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
