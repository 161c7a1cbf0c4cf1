import type { Translated } from "../../translate";
import type { mergeFailures as enFailures, merging as en } from "../en/merging";

export const merging: Translated<typeof en> = {
  log: { gone: "объединён с другим клиентом", changed: "дополнено при слиянии", repointed: "перенесено на другого клиента" },
};

export const mergeFailures: Translated<typeof enFailures> = {
  few: { happened: "Для слияния нужны хотя бы два клиента.", todo: "Укажите, какой клиент остаётся и какие присоединяются к нему." },
  itself: { happened: "{code} нельзя объединить с самим собой.", todo: "Уберите этот код из списка присоединяемых." },
  unknown: { happened: "Клиента с кодом {code} нет.", todo: "Выберите коды, которые есть на листе клиентов." },
  twice: { happened: "Код {code} есть у двух клиентов.", todo: "Дайте одному из них свой код через проверку базы, затем объединяйте." },
  archived: { happened: "{code} в архиве.", todo: "Верните клиента из архива или уберите его из слияния." },
  values: {
    happened: "Из «{part}» непонятно, чьё значение взять.",
    todo: "Пишите ПОЛЕ:КОД: столбец листа клиентов и код одного из объединяемых.",
  },
  undo: {
    none: { happened: "Нет слияния, которое можно отменить.", todo: "Что было объединено, видно в журнале слияний." },
    gone: {
      happened: "Слияние {mergeId} отменить нельзя: оно уже отменено или такого номера нет.",
      todo: "Найдите номер в журнале слияний или не указывайте его, чтобы отменить последнее слияние.",
    },
    onward: {
      happened: "Клиент из слияния {mergeId} позже сам был объединён с другим клиентом ({later}).",
      todo: "Сначала отмените {later}, затем {mergeId}.",
    },
  },
};
