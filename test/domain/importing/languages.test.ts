import type { Grid } from "../../../src/domain/kernel/cell";
import { dictionaryOf, importTables, joinedFields } from "../../../src/domain/importing/dictionary";
import { columnOf } from "../../../src/domain/schema/tables";
import { dataWords } from "../../../src/i18n/data-words";
import { importingWords, importWordsOf } from "../../../src/i18n/importing-words";
import { languages } from "../../../src/i18n/language";
import { BaseInMemory } from "../../support/imports";

const clients: Record<(typeof languages)[number], string[]> = {
  en: ["Customer No.", "Company name", "Contact person", "E-mail", "Mobile phone", "ZIP code", "City"],
  ru: ["Код клиента", "Название компании", "Контактное лицо", "Эл. почта", "Мобильный телефон", "Почтовый индекс", "Город"],
  ar: ["رقم العميل", "اسم الشركة", "جهة الاتصال", "البريد الإلكتروني", "الجوّال", "الرمز البريدي", "المدينة"],
  sq: ["ID e klientit", "Emri i firmës", "Personi i kontaktit", "E-mail", "Numri i telefonit", "Kodi postar", "Qyteti"],
  ro: ["Cod client", "Denumire", "Persoană de contact", "Adresă email", "Număr de telefon", "Cod poștal", "Localitate"],
};
const orders: Record<(typeof languages)[number], string[]> = {
  en: ["Order no", "Customer", "Order date", "Total", "Qty", "Sales rep", "Order status"],
  ru: ["№ заказа", "Контрагент", "Дата заказа", "Итого", "Кол-во", "Менеджер", "Статус заказа"],
  ar: ["رقم الطلب", "العميل", "تاريخ الطلب", "الإجمالي", "الكمية", "المندوب", "حالة الطلب"],
  sq: ["Nr. porosie", "Klienti", "Data e porosisë", "Shuma", "Sasia", "Agjenti", "Gjendja e porosisë"],
  ro: ["Nr. comandă", "Client", "Data comenzii", "Valoare", "Cantitate", "Agent vânzări", "Stare comandă"],
};

describe.each(languages)("lists in the language %s", (language) => {
  it.each(languages)("are recognised in a base in the language %s", (baseLanguage) => {
    const base = new BaseInMemory(baseLanguage);
    const list: Grid = [clients[language], ["17", "Alpha", "Ann", "a@x.eu", "+355 69 123", "1001", "Tirana"]];
    expect(Object.values(base.import(list).mapping)).toEqual(
      ["reference", "name", "contact person", "email", "phone", "postcode", "city"].map((field) => `clients.${field}`),
    );
    const sales: Grid = [orders[language], ["A-1", "17", "2024-05-31", "12.50", "2", "Bob", "x"]];
    expect(Object.values(base.import(sales).mapping)).toEqual(
      ["number", "client", "date", "amount", "quantity", "owner", "status"].map((field) => `orders.${field}`),
    );
    expect(base.rows("orders")).toEqual([
      expect.objectContaining({ number: "A-1", client: "C-00001 Alpha", amount: 12.5, quantity: 2, owner: "Bob" }),
    ]);
  });

  it("know every typed column of the base by its own header", () => {
    const dictionary = dictionaryOf(importWordsOf(language));
    const base = new BaseInMemory(language);
    const headers = dataWords[language].headers;
    const wrong = importTables.flatMap((table) =>
      Object.entries(headers[table])
        .filter(([key]) => columnOf(table, key)?.writtenBy === "user" && dictionary[table].get(key) !== undefined)
        .filter(([key, header]) => base.table(table).columns.find((column) => column.header === header)?.key !== key),
    );
    expect(wrong).toEqual([]);
  });

  it("have words for fields that exist, all of them in every language", () => {
    for (const table of importTables) {
      const fields = Object.keys(importingWords[language].synonyms[table]);
      const joined: readonly string[] = joinedFields[table];
      expect(fields.filter((field) => !joined.includes(field) && columnOf(table, field)?.writtenBy !== "user")).toEqual([]);
      expect(fields).toEqual(Object.keys(importingWords.en.synonyms[table]));
    }
  });
});
