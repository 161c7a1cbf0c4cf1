import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { Filter16Filled } from "@fluentui/react-icons";
import type { TableView } from "../../actions/ports";
import { useSpeech } from "../services";

const useStyles = makeStyles({
  bar: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorNeutralForeground1,
  },
  line: { display: "flex", gap: tokens.spacingHorizontalXS, alignItems: "center" },
  icon: { color: tokens.colorBrandForeground2, flexShrink: 0 },
  words: { overflowWrap: "anywhere" },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS, marginTop: tokens.spacingVerticalXS },
});

/** What a filtered table shows: how many rows of how many, by which filter, and the way back to all of them. */
export function ShownBar({
  view,
  sheet,
  words,
  others,
  onShowAll,
  onSave,
  onReport,
}: {
  view: TableView;
  sheet: string;
  words: string;
  /** Other tables with a filter, in words. */
  others?: string;
  onShowAll: () => void;
  onSave: () => void;
  onReport?: () => void;
}) {
  const styles = useStyles();
  const { t } = useSpeech();
  return (
    <section className={styles.bar} aria-label={t("paneViews.shown.title")} data-testid="shown">
      <div className={styles.line} role="status">
        <Filter16Filled className={styles.icon} />
        <Text weight="semibold" className={styles.words} data-testid="shown-count">
          {t("paneViews.shown.count", { sheet, visible: view.visible, rows: view.rows })}
        </Text>
      </div>
      {words && (
        <Text size={200} className={styles.words} data-testid="shown-filter">
          {words}
        </Text>
      )}
      <div className={styles.buttons}>
        <Button size="small" data-testid="show-all" onClick={onShowAll}>
          {t("paneViews.shown.all")}
        </Button>
        <Button size="small" appearance="transparent" data-testid="save-view" onClick={onSave}>
          {t("paneViews.shown.save")}
        </Button>
        {onReport && (
          <Button size="small" appearance="transparent" data-testid="hand-out" onClick={onReport}>
            {t("paneViews.shown.report")}
          </Button>
        )}
      </div>
      {others && (
        <Text size={200} className={styles.words} data-testid="shown-others">
          {others}
        </Text>
      )}
    </section>
  );
}
