import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { Merge20Regular } from "@fluentui/react-icons";
import { useState } from "react";
import type { SideBySideGroup } from "../../domain/merging/side-by-side";
import { BackButton } from "../components/BackButton";
import { QuietRun } from "../components/QuietRun";
import { ScreenTitle } from "../components/ScreenTitle";
import type { Runner } from "../hooks/useRun";
import { useServices, useSpeech } from "../services";
import { MergedClient } from "./MergedClient";
import { firstReview, includedIn, mergeValues, sortedFields, type Review, type Reviewed } from "./review";
import { Reasons } from "./Reasons";
import { SideBySide } from "./SideBySide";

const useStyles = makeStyles({
  screen: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  ways: { display: "flex", justifyContent: "space-between" },
  summary: { cursor: "pointer", fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  // the way on stays in sight however many fields there are
  buttons: {
    position: "sticky",
    bottom: `calc(-1 * ${tokens.spacingHorizontalL})`,
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    zIndex: 1,
  },
});

export type GroupActions = {
  steady: Runner;
  onBack: () => void;
  onSkip: () => void;
  onMerge: (values: ReturnType<typeof mergeValues>) => void;
  /** Codes of clients that are not one. */
  onKeepApart: (records: string) => void;
};

type Props = GroupActions & { group: SideBySideGroup; fields: Reviewed["fields"]; isYes: Reviewed["isYes"]; place: string };

/** A group of possible duplicates side by side: whose values are kept, and what becomes of them. */
export function GroupReview({ group, fields, isYes, place, steady, onBack, onSkip, onMerge, onKeepApart }: Props) {
  const styles = useStyles();
  const { t } = useSpeech();
  const services = useServices();
  const { records } = group;
  const [review, setReview] = useState<Review>(() => firstReview(records));
  const reviewed = { fields, records, isYes };
  const { differing, same } = sortedFields(reviewed);
  const busy = steady.run.state === "running";
  const nameless = records.some(({ code }) => code === "");
  const part = { reviewed, review, onReview: setReview };
  return (
    <div className={styles.screen} data-testid="review">
      <div>
        <div className={styles.ways}>
          <BackButton onBack={onBack} />
          <Button appearance="subtle" data-testid="skip" disabled={busy} onClick={onSkip}>
            {t("paneClean.duplicates.skip")}
          </Button>
        </div>
        <ScreenTitle compact title={t("paneClean.duplicates.reviewTitle")} text={place} />
      </div>
      {busy && <QuietRun runner={steady} />}
      <Reasons reasons={group.reasons} />
      <SideBySide {...part} fields={differing} />
      {same.length > 0 && (
        <details>
          <summary className={styles.summary}>{t("paneClean.duplicates.same", { count: same.length })}</summary>
          <Text size={200}>{same.map(({ header }) => header).join(", ")}</Text>
        </details>
      )}
      <MergedClient reviewed={reviewed} review={review} />
      {nameless && <Text role="alert">{t("paneClean.duplicates.noCode")}</Text>}
      <div className={styles.buttons}>
        <Button
          appearance="primary"
          size="large"
          icon={<Merge20Regular />}
          data-testid="merge"
          disabled={busy || nameless || includedIn(records, review).length < 2}
          onClick={() => onMerge(mergeValues(records, review))}
        >
          {t("paneClean.duplicates.merge")}
        </Button>
        {services.knows("keep-apart") && (
          <Button
            size="large"
            data-testid="keep-apart"
            disabled={busy || nameless}
            onClick={() => onKeepApart(records.map(({ code }) => code).join(","))}
          >
            {t("paneClean.duplicates.keepApart")}
          </Button>
        )}
      </div>
    </div>
  );
}
