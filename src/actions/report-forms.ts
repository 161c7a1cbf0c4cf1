import { isoOf } from "../domain/kernel/dates";
import { fileName } from "../domain/reports/file-name";
import type { Report } from "../domain/reports/report";
import { reportCsv } from "../files/report-csv";
import { reportHtml } from "../files/report-html";
import { reportXlsx } from "../files/report-xlsx";
import { languageFacts, type Language } from "../i18n/language";
import type { FileOutput } from "./action";

const writers = {
  xlsx: {
    type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    write: async (report: Report) => reportXlsx(report),
  },
  csv: { type: "text/csv", write: async (report: Report, language: Language) => reportCsv(report, languageFacts[language].csv) },
  html: {
    type: "text/html",
    write: async (report: Report, language: Language) => reportHtml(report, language, languageFacts[language].locale),
  },
} as const;

/** The forms of a report that are files. */
export type FileForm = keyof typeof writers;

/** A report as a file, called by its title and day. */
export async function reportFile(report: Report, form: FileForm, language: Language, title: string): Promise<FileOutput> {
  const { type, write } = writers[form];
  return { name: fileName(title, isoOf(report.at), form), type, bytes: await write(report, language) };
}
