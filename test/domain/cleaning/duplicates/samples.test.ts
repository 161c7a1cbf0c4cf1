import type { DuplicateColumn } from "../../../../src/domain/cleaning/duplicates/fields";
import { duplicateFields } from "../../../../src/domain/cleaning/duplicates/fields";
import { findDuplicates } from "../../../../src/domain/cleaning/duplicates/find-duplicates";
import { serialOfIso } from "../../../../src/domain/kernel/dates";
import { makeSample } from "../../../../src/domain/schema/sample/sample";
import { dataWords } from "../../../../src/i18n/data-words";
import { languages } from "../../../../src/i18n/language";
import { loadSample } from "../../../../src/i18n/locales";

test.each(languages)("no two clients of the sample in %s are taken for one", async (language) => {
  const sample = await loadSample(language);
  const { clients = [] } = makeSample({ data: dataWords[language], sample, language, today: serialOfIso("2026-03-31")! });
  const columns = duplicateFields.map((field): DuplicateColumn => ({ field, cells: clients.map((client) => client[field] ?? null) }));
  const { groups } = findDuplicates({ rows: clients.length, columns });
  expect(groups.map(({ records }) => records.map((row) => clients[row]?.["name"]))).toEqual([]);
});
