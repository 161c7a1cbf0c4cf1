import { makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import type { Picture } from "../../actions/action";
import { useSpeech } from "../services";
import { Name } from "./Name";
import { PressList } from "./PressList";

type Step = Extract<Picture, { kind: "funnel" }>["steps"][number];

const useStyles = makeStyles({
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
      <span>
        <Name text={name} />
      </span>
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

/** How far clients came, stage by stage; pressing one tells its name, `isPicked` says which is pressed. */
export function FunnelSteps({
  steps,
  onPick,
  isPicked,
}: {
  steps: Step[];
  onPick: (stage: string) => void;
  isPicked: (stage: string) => boolean;
}) {
  const styles = useStyles();
  const { t, number } = useSpeech();
  const most = Math.max(1, ...steps.map(({ now, reached }) => Math.max(now, reached)));
  const said = ({ name, now, reached, group }: Step) =>
    t("funnel.bar", { stage: name, reached: number(group === "lost" ? now : reached), now: number(now) });
  const lines = steps.map((step) => ({
    key: step.name,
    content: <StepLine step={step} most={most} />,
    said: said(step),
    isPicked: isPicked(step.name),
    onPress: step.now > 0 ? () => onPick(step.name) : undefined,
  }));
  return (
    <PressList title={t("funnel.way")} testId="funnel" columns="30% 1fr 4ch 5ch" lines={lines}>
      <Text as="p" block size={200} className={styles.foot}>
        {t("funnel.foot")}
      </Text>
    </PressList>
  );
}
