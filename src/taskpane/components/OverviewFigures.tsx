import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { OverviewPart, OverviewRow } from "../overview/rows";
import { useSpeech } from "../services";

const useStyles = makeStyles({
  heading: { margin: `0 0 ${tokens.spacingVerticalXXS}` },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  row: {
    display: "flex",
    width: "100%",
    justifyContent: "space-between",
    alignItems: "baseline",
    gap: tokens.spacingHorizontalM,
    textAlign: "start",
    fontWeight: tokens.fontWeightRegular,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS}`,
    boxSizing: "border-box",
    border: "1px solid transparent",
    borderTopColor: tokens.colorNeutralStroke3,
    borderRadius: 0,
  },
  open: { color: tokens.colorBrandForegroundLink },
  figures: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-end",
    fontVariantNumeric: "tabular-nums",
    flexShrink: 0,
    maxWidth: "60%",
  },
  second: { color: tokens.colorNeutralForeground2, textAlign: "end" },
});

/** Part of the overview: figures that lead to the rows behind them, where there is a view of them. */
export function OverviewFigures({ part, onOpen }: { part: OverviewPart; onOpen: (view: string) => void }) {
  const styles = useStyles();
  const { t } = useSpeech();
  const title = t(part.title);
  return (
    <section>
      <Text as="h2" block size={300} weight="semibold" className={styles.heading}>
        {title}
      </Text>
      <ul className={styles.list} aria-label={title}>
        {part.rows.map((row) => {
          const { id, view } = row;
          const label = t(row.label, row.values);
          return (
            <li key={id}>
              {view === undefined ? (
                <div className={styles.row} data-testid={`figure-${id}`}>
                  <Text>{label}</Text> <Value row={row} />
                </div>
              ) : (
                <Button appearance="subtle" className={styles.row} data-testid={`figure-${id}`} onClick={() => onOpen(view)}>
                  <Text className={styles.open}>{label}</Text> <Value row={row} />
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** The count, else the amount; under it the amount of a count, or how it compares. */
function Value({ row: { count, amount, change, against = "month" } }: { row: OverviewRow }) {
  const styles = useStyles();
  const { t, number } = useSpeech();
  const money = amount === undefined ? "" : number(amount, { maximumFractionDigits: 0 });
  const percent = (part: number) => number(part, { style: "percent", maximumFractionDigits: 0, signDisplay: "exceptZero" });
  return (
    <span className={styles.figures}>
      <Text weight="semibold">{count === undefined ? money : number(count)}</Text>
      {count !== undefined && amount !== undefined && (
        <Text size={200} className={styles.second}>
          {money}
        </Text>
      )}
      {typeof change === "number" && (
        <Text size={200} className={styles.second}>
          {t(`paneViews.overview.change.${against}`, { change: percent(change) })}
        </Text>
      )}
    </span>
  );
}
