import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { BaseState, KeptCell } from "../../actions/ports";
import { useSpeech } from "../services";

const useStyles = makeStyles({
  screen: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  heading: { margin: `0 0 ${tokens.spacingVerticalXS}` },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL, display: "grid", gap: tokens.spacingVerticalXS },
});

/** So many are shown; the rest is counted. */
const most = 100;

export type UndoneResult = { importId: string; removed: number; restored: number; keptBecauseChanged: KeptCell[] };

/** What became of an import that was taken back: rows and records, and what stayed because it was changed since. */
export function UndoneImport({ result, base }: { result: UndoneResult; base: BaseState | null }) {
  const styles = useStyles();
  const { t } = useSpeech();
  const { removed, restored, keptBecauseChanged: kept } = result;
  const parts = (["removed", "restored"] as const).filter((part) => result[part] > 0);
  const sheetOf = (table: string) => base?.tables.find(({ name }) => name === table)?.sheet ?? table;
  return (
    <div className={styles.screen}>
      {removed + restored === 0 && <Text>{t("paneImport.undone.nothing")}</Text>}
      {parts.length > 0 && <Text>{parts.map((part) => t(`paneImport.undone.${part}`, { count: result[part] })).join(" · ")}</Text>}
      {kept.length > 0 && (
        <section data-testid="import-kept">
          <Text as="h2" block size={300} weight="semibold" className={styles.heading}>
            {t("paneImport.undone.kept")}
          </Text>
          <ul className={styles.list}>
            {kept.slice(0, most).map(({ table, record, field }, i) => (
              <li key={i}>
                <Text size={200}>{[sheetOf(table), record, field || t("paneImport.undone.wholeRow")].filter(Boolean).join(" · ")}</Text>
              </li>
            ))}
            {kept.length > most && <li>{t("paneImport.undone.more", { count: kept.length - most })}</li>}
          </ul>
        </section>
      )}
    </div>
  );
}
