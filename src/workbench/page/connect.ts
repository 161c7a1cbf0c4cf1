import "./window";

// The one line that a page of the add-in carries here: it asks the workbench around it for a host, before Office.js looks for one.
if (window.parent !== window) window.parent.workbench?.connect(window);
