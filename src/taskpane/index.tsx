import { createRoot } from "react-dom/client";
import { actionOf } from "../actions/register";
import { createServices, onChangeAnnounced } from "../composition";
import { languageOf } from "../i18n/language";
import { offThread } from "../worker/start";
import { App } from "./App";
import { themeFor } from "./hooks/officeTheme";
import { createShelf } from "./profiles/shelf";
import { createSeat } from "./seat";

Office.onReady(() => {
  const element = document.getElementById("pane");
  if (!element) throw new Error("taskpane.html has no #pane");
  const forced = window.matchMedia("(forced-colors: active)").matches;
  const seat = createSeat(() => window.localStorage, Office.context.partitionKey);
  const profiles = createShelf(() => window.localStorage, Office.context.partitionKey);
  createRoot(element).render(
    <App
      services={
        Office.context.requirements.isSetSupported("ExcelApi", "1.9")
          ? {
              ...createServices({ user: seat.user, compute: offThread() }),
              knows: (id) => actionOf(id) !== undefined,
              onChanged: onChangeAnnounced,
              seat,
              profiles,
            }
          : null
      }
      language={languageOf(Office.context.displayLanguage)}
      locale={Office.context.displayLanguage}
      theme={themeFor(Office.context.officeTheme?.bodyBackgroundColor, forced)}
    />,
  );
}).catch((error: unknown) => console.error(error));
