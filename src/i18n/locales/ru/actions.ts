import type { Translated } from "../../translate";
import type { actions as en } from "../en/actions";

export const actions: Translated<typeof en> = {
  "create-base": { label: "Создать базу клиентов" },
  import: { label: "Загрузить список" },
  rfm: { label: "RFM-анализ" },
  abc: { label: "ABC-анализ" },
  report: { label: "Отчёт" },
  summary: { label: "Итоги" },
  overview: { label: "Обзор" },
  undo: { label: "Отменить" },
};
