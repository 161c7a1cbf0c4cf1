import { makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import type { Picture } from "../../actions/action";
import { useSpeech } from "../services";

type Step = Extract<Picture, { kind: "funnel" }>["steps"][number];

const useStyles = makeStyles({
  figure: { margin: 0 },
  heading: { margin: `0 0 ${tokens.spacingVerticalXS}` },
  list: { listStyleType: "none", margin: 0, padding: 0, display: "grid", gap: "2px" },
  step: {
    display: "grid",
    gridTemplateColumns: "30% 1fr 4ch 5ch",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    width: "100%",
    minHeight: "30px",
    padding: 0,
    border: "none",
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground1,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase200,
    textAlign: "start",
    overflowWrap: "anywhere",
    borderRadius: tokens.borderRadiusSmall,
  },
  press: {
    cursor: "pointer",
    ":hover": { textDecorationLine: "underline" },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  reached: {
    height: "16px",
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorBrandBackground2,
    border: `1px solid ${tokens.colorBrandStroke1}`,
    boxSizing: "border-box",
    overflow: "hidden",
  },
  now: { display: "block", height: "100%", backgroundColor: tokens.colorBrandBackground },
  count: { fontVariantNumeric: "tabular-nums", textAlign: "end", whiteSpace: "nowrap" },
  onward: { color: tokens.colorNeutralForeground2 },
  foot: { color: tokens.colorNeutralForeground2 },
});

/** One stage: its name, how many came so far with those there now in the dark part, and the share that went on. */
function StepLine({ step: { name, group, now, reached, onward }, most }: { step: Step; most: number }) {
  const styles = useStyles();
  const { number } = useSpeech();
  const came = group === "lost" ? now : reached;
  return (
    <>
      <span>{name}</span>
      <span className={came > 0 ? styles.reached : undefined} style={{ width: `${(came / most) * 100}%` }} aria-hidden="true">
        <span className={styles.now} style={{ width: came > 0 ? `${(now / came) * 100}%` : 0 }} />
      </span>
      <span className={styles.count}>{number(came)}</span>
      <span className={mergeClasses(styles.count, styles.onward)}>
        {onward === null ? "" : number(onward, { style: "percent", maximumFractionDigits: 0 })}
      </span>
    </>
  );
}

/** How far clients came, stage by stage; pressing one tells its name. */
export function FunnelSteps({ steps, onPick }: { steps: Step[]; onPick: (stage: string) => void }) {
  const styles = useStyles();
  const { t, number } = useSpeech();
  const most = Math.max(1, ...steps.map(({ now, reached }) => Math.max(now, reached)));
  const said = ({ name, now, reached, group }: Step) =>
    t("funnel.bar", { stage: name, reached: number(group === "lost" ? now : reached), now: number(now) });
  return (
    <figure className={styles.figure} data-testid="funnel">
      <Text as="h2" block size={300} weight="semibold" className={styles.heading}>
        {t("funnel.way")}
      </Text>
      <ul className={styles.list} aria-label={t("funnel.way")}>
        {steps.map((step) => (
          <li key={step.name}>
            {step.now > 0 ? (
              <button
                type="button"
                className={mergeClasses(styles.step, styles.press)}
                aria-label={said(step)}
                onClick={() => onPick(step.name)}
              >
                <StepLine step={step} most={most} />
              </button>
            ) : (
              <div className={styles.step}>
                <StepLine step={step} most={most} />
              </div>
            )}
          </li>
        ))}
      </ul>
      <Text as="p" block size={200} className={styles.foot}>
        {t("funnel.foot")}
      </Text>
    </figure>
  );
}
