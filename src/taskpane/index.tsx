import { createRoot } from "react-dom/client";
import { createServices, onChangeAnnounced } from "../composition";
import { languageOf } from "../i18n/language";
import { App } from "./App";
import { themeFor } from "./hooks/officeTheme";

Office.onReady(() => {
  const element = document.getElementById("pane");
  if (!element) throw new Error("taskpane.html has no #pane");
  const forced = window.matchMedia("(forced-colors: active)").matches;
  createRoot(element).render(
    <App
      services={
        Office.context.requirements.isSetSupported("ExcelApi", "1.9") ? { ...createServices(), onChanged: onChangeAnnounced } : null
      }
      language={languageOf(Office.context.displayLanguage)}
      locale={Office.context.displayLanguage}
      theme={themeFor(Office.context.officeTheme?.bodyBackgroundColor, forced)}
    />,
  );
}).catch((error: unknown) => console.error(error));
