import { makeStyles, ToggleButton, tokens } from "@fluentui/react-components";
import { verdicts, type Verdict } from "../../domain/importing/preview";
import { useSpeech } from "../services";
import { useVerdictStyles, verdictIcons } from "./verdict-look";

const useStyles = makeStyles({
  totals: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
  total: { minWidth: 0, fontVariantNumeric: "tabular-nums" },
});

/** How many rows become what; pressed, only these are listed. */
export function Totals({
  totals,
  chosen,
  onChoose,
}: {
  totals: Record<Verdict, number>;
  chosen: Verdict | null;
  onChoose: (verdict: Verdict | null) => void;
}) {
  const styles = useStyles();
  const looks = useVerdictStyles();
  const { t, number } = useSpeech();
  const all = verdicts.reduce((sum, verdict) => sum + totals[verdict], 0);
  const shown = verdicts.filter((verdict) => totals[verdict] > 0);
  return (
    <div className={styles.totals} role="group" aria-label={t("paneImport.rows.filter")} data-testid="import-totals">
      <ToggleButton size="small" className={styles.total} checked={chosen === null} onClick={() => onChoose(null)}>
        {`${t("paneImport.rows.all")} ${number(all)}`}
      </ToggleButton>
      {shown.map((verdict) => (
        <ToggleButton
          key={verdict}
          size="small"
          className={styles.total}
          data-testid={`import-filter-${verdict}`}
          icon={<span className={looks[verdict]}>{verdictIcons[verdict]}</span>}
          checked={chosen === verdict}
          onClick={() => onChoose(chosen === verdict ? null : verdict)}
        >
          {`${t(`paneImport.rows.verdicts.${verdict}`)} ${number(totals[verdict])}`}
        </ToggleButton>
      ))}
    </div>
  );
}
