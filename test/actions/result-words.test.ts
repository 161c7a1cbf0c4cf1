import { resultWords } from "../../src/actions/result-words";
import { languageFacts, languages } from "../../src/i18n/language";

describe("the words of a result sheet", () => {
  test.each(languages)("%s writes days by the calendar that Excel's dates follow", async (language) => {
    const { date } = await resultWords(language);
    const year = new Intl.NumberFormat(languageFacts[language].locale, { useGrouping: false }).format(2026);
    expect(date(46348)).toContain(year);
  });
});
