import type { Translated } from "../../translate";
import type { summaries as en } from "../en/summaries";

/** Листы «Итоги» и «Обзор». */
export const summaries: Translated<typeof en> = {
  figures: {
    count: "Чисел",
    counta: "Заполненных ячеек",
    sum: "Сумма",
    average: "Среднее",
    max: "Наибольшее",
    min: "Наименьшее",
    product: "Произведение",
    stdev: "Стандартное отклонение (по выборке)",
    stdevp: "Стандартное отклонение (по всем)",
    var: "Дисперсия (по выборке)",
    varp: "Дисперсия (по всем)",
  },
  title: "{column} на листе «{sheet}»",
  visible: "Видимые строки",
  all: "Все строки",
  share: "Доля",
  total: "Всего",
  blank: "(пусто)",
  quarter: "{quarter} кв. {year}",
  by: { month: "{column}: месяц", quarter: "{column}: квартал", year: "{column}: год" },
  hint: {
    figures: "Показатели следуют за фильтром листа «{sheet}».",
    all: {
      one: "{date}: {count} строка, фильтра нет.",
      few: "{date}: {count} строки, фильтра нет.",
      many: "{date}: {count} строк, фильтра нет.",
      other: "{date}: {count} строки, фильтра нет.",
    },
    filtered: {
      one: "{date}: видно {visible} из {count} строки. {filter}.",
      few: "{date}: видно {visible} из {count} строк. {filter}.",
      many: "{date}: видно {visible} из {count} строк. {filter}.",
      other: "{date}: видно {visible} из {count} строки. {filter}.",
    },
    noRecords: "Строк слишком много, поэтому показаны только группы.",
    rebuilt: "Лист строится заново при каждом запуске: ничего сюда не вносите.",
  },
};
