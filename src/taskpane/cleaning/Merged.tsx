import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { ArrowUndo20Regular, CheckmarkCircle24Filled } from "@fluentui/react-icons";
import type { PointingTable } from "../../domain/merging/side-by-side";
import { QuietRun } from "../components/QuietRun";
import { useFocusOnShow } from "../hooks/useFocusOnShow";
import type { Runner } from "../hooks/useRun";
import { useServices, useSpeech } from "../services";
import { countsIn } from "./words";

/** What merge answers, as actions.md fixes it. */
export type MergeResult = { mergeId: string; repointed: Record<PointingTable, number> };

const useStyles = makeStyles({
  screen: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  title: { display: "flex", gap: tokens.spacingHorizontalS, alignItems: "center" },
  heading: { margin: 0, outlineStyle: "none", minWidth: 0, overflowWrap: "anywhere" },
  done: { color: tokens.colorStatusSuccessForeground1, flexShrink: 0 },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** Clients that became one: what names him now, the way back, and the next group. */
export function Merged({
  result,
  name,
  left,
  steady,
  onNext,
  onUndo,
}: {
  result: MergeResult;
  name: string;
  left: number;
  steady: Runner;
  onNext: () => void;
  onUndo: () => void;
}) {
  const styles = useStyles();
  const speech = useSpeech();
  const { t } = speech;
  const services = useServices();
  const heading = useFocusOnShow<HTMLHeadingElement>();
  const busy = steady.run.state === "running";
  const moved = countsIn(result.repointed, speech);
  return (
    <div className={styles.screen} data-testid="merged">
      <div className={styles.title}>
        <CheckmarkCircle24Filled className={styles.done} />
        <Text as="h1" size={500} weight="semibold" ref={heading} tabIndex={-1} className={styles.heading}>
          {t("paneClean.merged.title")}
        </Text>
      </div>
      <Text>
        <bdi>{name}</bdi>
      </Text>
      {busy && <QuietRun runner={steady} />}
      <Text data-testid="repointed">{moved ? t("paneClean.merged.repointed", { records: moved }) : t("paneClean.merged.nothing")}</Text>
      <Text size={200}>{t("paneClean.merged.kept")}</Text>
      <div className={styles.buttons}>
        <Button appearance="primary" size="large" data-testid="next-group" disabled={busy} onClick={onNext}>
          {left > 0 ? t("paneClean.merged.next", { count: left }) : t("paneClean.merged.done")}
        </Button>
        {services.knows("undo-merge") && (
          <Button size="large" icon={<ArrowUndo20Regular />} data-testid="undo-merge" disabled={busy} onClick={onUndo}>
            {t("paneClean.merged.undo")}
          </Button>
        )}
      </div>
    </div>
  );
}
