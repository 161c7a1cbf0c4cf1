import { FluentProvider, Spinner } from "@fluentui/react-components";
import type { Theme } from "@fluentui/react-components";
import { IconDirectionContextProvider } from "@fluentui/react-icons";
import { useEffect, useMemo, useState } from "react";
import type { Language } from "../i18n/language";
import { figuresLocale, languageFacts } from "../i18n/language";
import { loadWords } from "../i18n/locales";
import { translator } from "../i18n/translate";
import type { Words } from "../i18n/translate";
import { Pane } from "./Pane";
import { TooOldScreen } from "./screens/TooOldScreen";
import { ServicesContext, SpeechContext } from "./services";
import type { Services, Speech } from "./services";

export type AppProps = {
  /** null where this Excel lacks the floor (ExcelApi 1.9) */
  services: Services | null;
  language: Language;
  /** of the user's numbers, e.g. "de-CH" */
  locale: string;
  theme: Theme;
};

/** Day 0 of Excel's calendar, and a day, in milliseconds. */
const epoch = Date.UTC(1899, 11, 30);
const dayLength = 86_400_000;

/** Months by number, for a locale that would name them in another language. */
const numbered = ({ month, ...options }: Intl.DateTimeFormatOptions): Intl.DateTimeFormatOptions =>
  month === undefined ? options : { ...options, month: "numeric" };

function speak(language: Language, locale: string, words: Words): Speech {
  const numbers = figuresLocale(locale.toLowerCase().startsWith(language) ? locale : languageFacts[language].locale);
  const named = numbers.toLowerCase().startsWith(language);
  return {
    language,
    rtl: languageFacts[language].rtl,
    locale: numbers,
    t: translator(words, numbers),
    number: (value, options) => new Intl.NumberFormat(numbers, options).format(value),
    date: (serial, options = { dateStyle: "medium" }) =>
      new Intl.DateTimeFormat(numbers, { ...(named ? options : numbered(options)), calendar: "gregory", timeZone: "UTC" }).format(
        epoch + serial * dayLength,
      ),
  };
}

/** The pane's frame: theme, direction and words, then the pane itself. */
export function App({ services, language, locale, theme }: AppProps) {
  const [words, setWords] = useState<Words | null>(null);
  useEffect(() => {
    document.documentElement.lang = language;
    document.documentElement.dir = languageFacts[language].rtl ? "rtl" : "ltr";
    void loadWords(language).then(setWords);
  }, [language]);
  const speech = useMemo(() => words && speak(language, locale, words), [words, language, locale]);

  return (
    <FluentProvider theme={theme} dir={languageFacts[language].rtl ? "rtl" : "ltr"} style={{ minHeight: "100%", height: "100%" }}>
      <IconDirectionContextProvider value={{ textDirection: languageFacts[language].rtl ? "rtl" : "ltr" }}>
        {!speech ? (
          <Spinner />
        ) : (
          <SpeechContext.Provider value={speech}>
            {services ? (
              <ServicesContext.Provider value={services}>
                <Pane />
              </ServicesContext.Provider>
            ) : (
              <TooOldScreen />
            )}
          </SpeechContext.Provider>
        )}
      </IconDirectionContextProvider>
    </FluentProvider>
  );
}
