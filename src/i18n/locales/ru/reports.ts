import type { Translated } from "../../translate";
import type { reportFailures as enFailures, reportFindings as enFindings, reports as en } from "../en/reports";

export const reports: Translated<typeof en> = {
  presets: {
    "clients-by-segment": "Клиенты по сегментам",
    "clients-by-region": "Клиенты по регионам",
    "renewals-of-the-month": "Продления месяца",
    receivables: "Дебиторская задолженность",
    "owners-week": "Неделя ответственных",
    "lost-and-why": "Отказы и причины",
  },
  segment: "Сегмент: {segment}",
  inSight: "{table}: видимые строки",
  selected: "{table}: выделенные строки",
  rows: { one: "{count} строка", few: "{count} строки", many: "{count} строк", other: "{count} строки" },
  made: "составлен {moment}",
  by: "автор: {author}",
  masked: "персональные данные скрыты",
  leftOut: "не показаны: {columns}",
  live: "значения обновляются вместе с базой",
  all: "все строки",
  rowsSelected: "выделенные строки",
  weekOf: "с {from} по {to}",
  group: { one: "{name}: {count} строка", few: "{name}: {count} строки", many: "{name}: {count} строк", other: "{name}: {count} строки" },
  total: "Итого",
  noValue: "(не указано)",
  maskedFile: "{title} (без персональных данных)",
  agenda: {
    what: "Событие",
    details: "Подробности",
    nextContact: "Следующий контакт",
    contractEnds: "Окончание договора",
    followUp: "Повторный контакт",
  },
};

export const reportFailures: Translated<typeof enFailures> = {
  report: {
    columns: {
      happened: "После скрытия персональных данных из этих столбцов ничего не остаётся: {columns}.",
      todo: "Выберите столбцы без персональных данных или составьте отчёт без скрытия.",
    },
    live: {
      rows: {
        happened: "Строки нельзя найти по одной: столбца «{column}» нет, он не заполнен или значения в нём повторяются.",
        todo: "Составьте отчёт со значениями или дайте каждой строке листа «{sheet}» свой номер.",
      },
      form: {
        happened: "Обновляемые значения возможны только на листе самой базы.",
        todo: "Выберите форму «лист» или составьте отчёт со значениями.",
      },
    },
    groupBy: { happened: "Столбца «{column}» для группировки нет.", todo: "Выберите один из столбцов: {known}." },
    segment: {
      happened: "К сегменту «{segment}» не относится ни один клиент.",
      todo: "Выполните RFM-анализ или выберите один из сегментов: {known}.",
    },
    both: { happened: "Отчёт составляется либо по выборке, либо по сегменту.", todo: "Укажите что-то одно." },
  },
};

export const reportFindings: Translated<typeof enFindings> = {
  report: {
    kind: {
      one: "У {count} клиента не указано, частное лицо это или организация; имя скрыто.",
      few: "У {count} клиентов не указано, частные лица это или организации; имена скрыты.",
      many: "У {count} клиентов не указано, частные лица это или организации; имена скрыты.",
      other: "У {count} клиента не указано, частные лица это или организации; имена скрыты.",
    },
  },
};
