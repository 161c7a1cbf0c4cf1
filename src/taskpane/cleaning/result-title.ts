import type { Speech } from "../services";
import type { Checked } from "./findings";

type Title = (result: never, speech: Speech) => string;

const titles: Readonly<Record<string, Title>> = {
  "check-base": ({ score }: Checked, { t }) => t("paneClean.check.scoreOf", { score, most: 100 }),
  repair: ({ repaired }: { repaired: number }, { t }) => t("paneClean.repair.done", { count: repaired }),
  "find-duplicates": ({ groups }: { groups: unknown[] }, { t }) => t("paneClean.duplicates.left", { count: groups.length }),
  merge: (_result, { t }) => t("paneClean.merged.title"),
  "undo-merge": ({ restored }: { restored: number }, { t }) => t("paneClean.results.restored", { count: restored }),
  "keep-apart": (_result, { t }) => t("paneClean.results.keepApart"),
  archive: ({ changed }: { changed: number }, { t }) => t("keeping.archive.done", { count: changed }),
  "restore-client": ({ changed }: { changed: number }, { t }) => t("keeping.restore.done", { count: changed }),
};

/** What an action that keeps the base clean did, in one line; null for other actions. */
export function cleaningTitle(id: string, result: unknown, speech: Speech): string | null {
  return titles[id]?.(result as never, speech) ?? null;
}
