import type { Translated } from "../../translate";
import type { results as en } from "../en/results";

/** Слова на листах результатов (RFM, ABC). */
export const results: Translated<typeof en> = {
  rfmR: {
    champions: "Чемпионы",
    potentialLoyalist: "Почти постоянные",
    loyalCustomers: "Постоянные",
    promising: "Перспективные",
    newCustomers: "Новые",
    cantLoseThem: "Нельзя потерять",
    atRisk: "Под угрозой",
    needAttention: "Требуют внимания",
    aboutToSleep: "Засыпающие",
    lost: "Потерянные",
    others: "Прочие",
  },
  column: {
    revenue: "Выручка",
    margin: "Маржа",
    orders: "Заказы",
    clients: "Клиенты",
    share: "Доля",
    accumulated: "Доля нарастающим итогом",
    clientShare: "Доля клиентов",
  },
  rfm: {
    title: "RFM на {date}",
    hint: {
      one: "{count} клиент с заказами. Лист строится заново при каждом запуске: ничего сюда не вносите.",
      few: "{count} клиента с заказами. Лист строится заново при каждом запуске: ничего сюда не вносите.",
      many: "{count} клиентов с заказами. Лист строится заново при каждом запуске: ничего сюда не вносите.",
      other: "{count} клиента с заказами. Лист строится заново при каждом запуске: ничего сюда не вносите.",
    },
    coarse: {
      one: "Всего {count} клиент с заказами: оценки приблизительны.",
      few: "Всего {count} клиента с заказами: оценки приблизительны.",
      many: "Всего {count} клиентов с заказами: оценки приблизительны.",
      other: "Всего {count} клиента с заказами: оценки приблизительны.",
    },
    ntile: "Равные группы (NTILE): у клиентов с одинаковыми значениями оценки могут различаться.",
    map: { clients: "Клиенты: R (строки) и FM (столбцы)", revenue: "Выручка: R (строки) и FM (столбцы)", corner: "R \\ FM" },
    segments: "Сегменты",
    chart: "Клиенты по сегментам",
    cuts: "Полученные границы",
    why: {
      R: {
        one: "R {score}: последний заказ {count} день назад",
        few: "R {score}: последний заказ {count} дня назад",
        many: "R {score}: последний заказ {count} дней назад",
        other: "R {score}: последний заказ {count} дня назад",
      },
      F: {
        one: "F {score}: {count} заказ",
        few: "F {score}: {count} заказа",
        many: "F {score}: {count} заказов",
        other: "F {score}: {count} заказа",
      },
      M: { other: "M {score}: {value}" },
      cut: "{reason}; граница {cut}",
      none: "нет заказов на {date}",
    },
  },
  abc: {
    title: { revenue: "ABC по выручке на {date}", margin: "ABC по марже на {date}", orders: "ABC по числу заказов на {date}" },
    hint: "A до {a} %, B до {b} % по доле, накопленной до клиента. Лист строится заново при каждом запуске: ничего сюда не вносите.",
    classes: "Классы",
    class: "Класс",
    chart: "Парето: накопленная доля, сначала крупнейшие клиенты",
  },
  calculated: { asOf: "Большая база: вычисляемые столбцы — значения на {date}; каждая загрузка их обновляет." },
};
