import type { Translated } from "../../translate";
import type { workbench as english } from "../en/workbench";

export const workbench: Translated<typeof english> = {
  title: "Стенд «Клиентской базы»",
  preview: "Это предварительный просмотр, а не Excel: формулы, таблицы и диаграммы работают как в Excel, но есть здесь не всё.",
  excel: "Чтобы открыть надстройку в Excel, выполните {command} в папке проекта.",
  file: { menu: "Файл", new: "Создать", open: "Открыть…", save: "Сохранить", name: "Имя книги" },
  ribbon: { commands: "Команды надстройки", working: "{command}: выполняется…" },
  formula: { name: "Поле имени", bar: "Строка формул", enter: "Ввод", cancel: "Отмена" },
  sheets: { tabs: "Листы", add: "Новый лист", rename: "Переименовать", delete: "Удалить", hide: "Скрыть", name: "Имя листа" },
  pane: { title: "Панель надстройки", close: "Закрыть панель", resize: "Ширина панели" },
  settings: { language: "Язык", theme: "Тема", light: "Светлая", dark: "Тёмная", contrast: "Высокая контрастность" },
  dialog: { ok: "ОК", cancel: "Отмена", yes: "Да", no: "Нет", close: "Закрыть" },
  unsaved: {
    question: "В книге «{name}» есть несохранённые изменения. Продолжить без сохранения?",
    discard: "Не сохранять",
    save: "Сохранить",
  },
  opened: "Книга «{name}» открыта.",
  saved: "Книга «{name}» сохранена в загрузки.",
  charts: "Диаграммы на этом листе",
  failures: {
    file: {
      empty: "Файл «{name}» пуст: открывать нечего.",
      broken: "Файл «{name}» не читается: он повреждён либо это не книга и не CSV.",
      encrypted: "Файл «{name}» защищён паролем. Сохраните его без пароля и откройте снова.",
      oldFormat: "Файл «{name}» в старом формате .xls. Сохраните его как .xlsx и откройте снова.",
      tooLarge: "Файл «{name}» слишком велик, чтобы открыть его здесь.",
    },
    rule: "Это значение нарушает правило проверки для ячейки.",
    goOn: "Всё равно оставить?",
    protected: "Лист защищён: снимите защиту, чтобы изменить его.",
    sheetName: "Имя листа — от 1 до 31 знака, без : \\ / ? * [ ], и не должно повторяться.",
    address: "«{address}» — не адрес и не имя в этой книге.",
    command: "{command}: не получилось. {message}",
    unknown: "Не получилось, ничего не изменено: {message}",
  },
};
