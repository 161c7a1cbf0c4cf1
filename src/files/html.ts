const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** A text as it stands in HTML, between tags or in quotes; its lines stay lines (white-space: pre-line), signs that HTML has no place for become U+FFFD. */
export function escapeHtml(text: string): string {
  return text
    .replace(/[&<>"']/g, (sign) => entities[sign]!)
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFFFE\uFFFF]/g, "\uFFFD") // eslint-disable-line no-control-regex -- these have no place in a page
    .replace(/\r\n?/g, "\n");
}

/** What spreadsheet programs take for a formula where a page is opened with them. */
const live = /^\s*[=+\-@]/;

/** A text outside of tables, with an invisible sign before what a spreadsheet program would take for a formula. */
export function harmlessHtml(text: string): string {
  return live.test(text) ? `\u200B${escapeHtml(text)}` : escapeHtml(text);
}
