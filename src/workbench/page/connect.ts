import type { Connection } from "./connection";

// The one line that a page of the add-in carries here: it asks the workbench around it for a host, before Office.js looks for one.
const around = (window.parent as Window & { workbench?: Connection }).workbench;
if (window.parent !== window) around?.connect(window);
