import type { Translated } from "../../translate";
import type { pane as english } from "../en/pane";

export const pane: Translated<typeof english> = {
  loading: "Смотрим, что есть в книге…",
  start: {
    title: "Все клиенты в порядке",
    text: "Из этой книги получится клиентская база: клиенты, заказы и договоры в таблицах, которые удобно фильтровать, сортировать и анализировать.",
    privacy: "Данные не покидают книгу. Ваши собственные листы не меняются.",
    empty: { title: "Начать с пустой базы", text: "Листы с заголовками, списками и итогами, готовые к заполнению." },
    import: { title: "Загрузить список", text: "Файл Excel или CSV либо лист этой книги превратится в клиентов и заказы." },
    sample: { title: "Сначала посмотреть", text: "Та же база с 60 вымышленными клиентами и 400 заказами." },
  },
  tabs: { label: "Разделы клиентской базы", views: "Выборки", client: "Клиент", analyse: "Анализ", base: "База" },
  analyse: {
    noOrders: {
      title: "Заказов пока нет",
      text: "Для анализа нужны заказы с клиентом, датой и суммой. Загрузите их на вкладке «База» или внесите на листе «Заказы».",
    },
  },
  base: {
    title: "Эта база",
    tables: "Что в ней есть",
    open: "Открыть лист «{sheet}»",
    import: {
      title: "Загрузить список",
      text: "Клиенты, заказы, услуги, контактные лица или договоры. То, что уже есть, обновится, а не задвоится.",
    },
  },
  run: {
    working: "Выполняется…",
    cancel: "Отмена",
    cancelling: "Остановимся после этого шага…",
    back: "Назад",
    again: "Повторить",
    goTo: "Перейти на лист",
    undo: "Отменить",
    lastAction: "Последнее: {action}",
    failed: "Не получилось",
    tooEarly: "Пока рано",
    findings: { one: "{count} замечание", few: "{count} замечания", many: "{count} замечаний", other: "{count} замечания" },
    more: { one: "и ещё {count}", few: "и ещё {count}", many: "и ещё {count}", other: "и ещё {count}" },
  },
  progress: {
    reading: "Чтение книги",
    thinking: "Расчёт",
    writing: "Запись",
    undoing: "Отмена изменений",
    rows: "{done} из {total}",
  },
  results: {
    createBase: {
      title: "База готова",
      text: {
        one: "Создана {count} таблица.",
        few: "Создано {count} таблицы.",
        many: "Создано {count} таблиц.",
        other: "Создано {count} таблицы.",
      },
    },
    import: {
      title: "Список загружен",
      created: { one: "{count} новая", few: "{count} новые", many: "{count} новых", other: "{count} новых" },
      updated: { one: "{count} обновлена", few: "{count} обновлены", many: "{count} обновлено", other: "{count} обновлено" },
      same: { one: "{count} без изменений", few: "{count} без изменений", many: "{count} без изменений", other: "{count} без изменений" },
      skipped: { one: "{count} пропущена", few: "{count} пропущены", many: "{count} пропущено", other: "{count} пропущено" },
      nothing: "Всё из этого списка уже было в базе.",
    },
    rfm: {
      title: {
        one: "Оценён {count} клиент",
        few: "Оценены {count} клиента",
        many: "Оценено {count} клиентов",
        other: "Оценено {count} клиента",
      },
      text: "Сегмент и оценки записаны рядом с каждым клиентом.",
    },
    abc: {
      title: {
        one: "По классам распределён {count} клиент",
        few: "По классам распределены {count} клиента",
        many: "По классам распределено {count} клиентов",
        other: "По классам распределено {count} клиента",
      },
      text: "Класс записан рядом с каждым клиентом.",
    },
    undo: { title: "Отменено" },
  },
  heatMap: {
    title: "Клиенты по давности, частоте и деньгам",
    recency: "Давность (R)",
    frequencyMoney: "Частота и деньги (FM)",
    cell: {
      one: "R {r}, FM {fm}: {count} клиент, {segment}",
      few: "R {r}, FM {fm}: {count} клиента, {segment}",
      many: "R {r}, FM {fm}: {count} клиентов, {segment}",
      other: "R {r}, FM {fm}: {count} клиента, {segment}",
    },
  },
  segments: { title: "Сегменты", segment: "Сегмент", clients: "Клиенты", revenue: "Выручка", share: "Доля" },
  classes: { title: "Классы", class: "Класс" },
  pareto: { title: "Доля выручки по доле клиентов", clients: "Клиенты, начиная с крупнейших", revenue: "Доля выручки" },
  requirements: {
    title: "Эта версия Excel слишком старая",
    text: "Нужен Excel 2021, Microsoft 365, Excel для Интернета или на iPad (ExcelApi 1.9). Открывать готовые базы можно и в этой версии.",
  },
};
