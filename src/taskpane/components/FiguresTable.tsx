import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ChevronDown16Regular, ChevronUp16Regular } from "@fluentui/react-icons";
import { useState } from "react";
import type { Figure, FigureName, Figures } from "../../domain/summaries/figures";
import { useSpeech } from "../services";

const useStyles = makeStyles({
  table: { borderCollapse: "collapse", width: "100%", fontSize: tokens.fontSizeBase300 },
  head: {
    textAlign: "end",
    fontWeight: tokens.fontWeightSemibold,
    fontSize: tokens.fontSizeBase200,
    padding: tokens.spacingVerticalXS,
    color: tokens.colorNeutralForeground2,
  },
  name: { textAlign: "start", fontWeight: tokens.fontWeightRegular, padding: tokens.spacingVerticalXS, overflowWrap: "anywhere" },
  row: { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  number: { textAlign: "end", fontVariantNumeric: "tabular-nums", padding: tokens.spacingVerticalXS, overflowWrap: "normal" },
  shown: { fontWeight: tokens.fontWeightSemibold },
  all: { color: tokens.colorNeutralForeground2 },
});

const first: readonly FigureName[] = ["sum", "average", "count"];
const more: readonly FigureName[] = ["counta", "max", "min", "product", "stdev", "stdevp", "var", "varp"];
/** From here on cents are noise; and from here on the digits would fill the pane. */
const [large, huge] = [100_000, 1_000_000_000];

/** The figures of the rows in sight beside those of all rows; the rarer ones behind one click. */
export function FiguresTable({ title, figures }: { title: string; figures: { visible: Figures; all: Figures } }) {
  const styles = useStyles();
  const { t, number } = useSpeech();
  const [open, setOpen] = useState(false);
  const say = (figure: Figure) => {
    if (typeof figure === "string") return "–";
    const size = Math.abs(figure);
    if (size >= huge) return number(figure, { notation: "scientific", maximumFractionDigits: 3 });
    return number(figure, { maximumFractionDigits: size < large ? 2 : 0 });
  };
  return (
    <div>
      <table className={styles.table} aria-label={title} data-testid="figures">
        <thead>
          <tr>
            <td />
            <th scope="col" className={styles.head}>
              {t("paneViews.count.shown")}
            </th>
            <th scope="col" className={styles.head}>
              {t("paneViews.count.all")}
            </th>
          </tr>
        </thead>
        <tbody aria-live="polite">
          {[...first, ...(open ? more : [])].map((name) => (
            <tr key={name} className={styles.row} data-figure={name}>
              <th scope="row" className={styles.name}>
                {t(`summaries.figures.${name}`)}
              </th>
              <td className={`${styles.number} ${styles.shown}`}>{say(figures.visible[name])}</td>
              <td className={`${styles.number} ${styles.all}`}>{say(figures.all[name])}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Button
        appearance="transparent"
        size="small"
        data-testid="more-figures"
        aria-expanded={open}
        icon={open ? <ChevronUp16Regular /> : <ChevronDown16Regular />}
        onClick={() => setOpen(!open)}
      >
        {t(open ? "paneViews.count.fewer" : "paneViews.count.more")}
      </Button>
    </div>
  );
}
