import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { CheckmarkCircle24Filled } from "@fluentui/react-icons";
import { useMemo, useState } from "react";
import { yesOf } from "../../actions/merge-facts";
import type { BaseState } from "../../actions/ports";
import { textOf } from "../../domain/kernel/text";
import type { SideBySide } from "../../domain/merging/side-by-side";
import { BackButton } from "../components/BackButton";
import { ErrorMessage } from "../components/ErrorMessage";
import { QuietRun } from "../components/QuietRun";
import { ScreenTitle } from "../components/ScreenTitle";
import type { Runner } from "../hooks/useRun";
import { Running } from "../screens/RunScreen";
import { useSpeech } from "../services";
import { GroupList } from "./GroupList";
import { GroupReview } from "./GroupReview";
import { Merged, type MergeResult } from "./Merged";
import { useFound } from "./useFound";

const useStyles = makeStyles({
  screen: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL },
  clean: { display: "flex", gap: tokens.spacingHorizontalS, alignItems: "center" },
  done: { color: tokens.colorStatusSuccessForeground1, flexShrink: 0 },
});

type Props = { steady: Runner; base: BaseState; onBack: () => void };

/** Possible duplicates: found, reviewed group by group, made one or kept apart. */
export function DuplicatesScreen({ steady, base, onBack }: Props) {
  const { outcome, look: find } = useFound(steady, "find-duplicates");
  const found = outcome?.picture?.kind === "duplicates" ? outcome.picture : null;
  const { run } = steady;
  if (run.state === "failed")
    return <ErrorMessage error={run.failure} onAgain={() => void find()} onBack={found ? steady.clear : onBack} />;
  if (!found) return run.state === "running" ? <Running run={run} onCancel={steady.cancel} /> : null;
  return <Found found={found} steady={steady} base={base} onBack={onBack} />;
}

type At = { screen: "list" } | { screen: "review"; at: number } | { screen: "merged"; at: number; result: MergeResult; name: string };

function Found({ found, steady, base, onBack }: Props & { found: SideBySide }) {
  const [settled, setSettled] = useState<readonly number[]>([]);
  const [place, setPlace] = useState<At>({ screen: "list" });
  const isYes = useMemo(() => yesOf(base), [base]);
  const { t } = useSpeech();
  const left = found.groups.map((group, at) => ({ group, at })).filter(({ at }) => !settled.includes(at));
  const toList = () => setPlace({ screen: "list" });
  /** The group after that one, the first again after the last; else the list. */
  const next = (after: number) => {
    const others = left.filter(({ at }) => at !== after);
    const following = others.find(({ at }) => at > after) ?? others[0];
    setPlace(following ? { screen: "review", at: following.at } : { screen: "list" });
  };
  const settle = (at: number) => setSettled((now) => [...now, at]);

  if (place.screen === "merged") {
    const { at, result, name } = place;
    const undo = async () => {
      if (!(await steady.start("undo-merge", { mergeId: result.mergeId }))) return;
      setSettled((now) => now.filter((other) => other !== at));
      setPlace({ screen: "review", at });
    };
    return <Merged result={result} name={name} left={left.length} steady={steady} onNext={() => next(at)} onUndo={() => void undo()} />;
  }
  const open = place.screen === "review" ? found.groups[place.at] : undefined;
  if (!open || place.screen !== "review")
    return <List left={left} more={found.more} steady={steady} onBack={onBack} onOpen={(at) => setPlace({ screen: "review", at })} />;
  const { at } = place;
  const merge = async (values: { into: string; records: string; values: string }) => {
    const outcome = await steady.start("merge", values);
    if (!outcome) return;
    settle(at);
    const stays = open.records.find(({ code }) => code === values.into);
    setPlace({ screen: "merged", at, result: outcome.result as MergeResult, name: `${values.into} ${textOf(stays?.cells["name"])}` });
  };
  const keepApart = async (records: string) => {
    if (!(await steady.start("keep-apart", { records }))) return;
    settle(at);
    next(at);
  };
  return (
    <GroupReview
      key={at}
      group={open}
      fields={found.fields}
      isYes={isYes}
      steady={steady}
      place={t("paneClean.duplicates.left", { count: left.length })}
      onBack={toList}
      onSkip={() => next(at)}
      onMerge={(values) => void merge(values)}
      onKeepApart={(records) => void keepApart(records)}
    />
  );
}

type ListProps = Pick<Props, "steady" | "onBack"> & {
  left: { group: SideBySide["groups"][number]; at: number }[];
  more: number;
  onOpen: (at: number) => void;
};

function List({ left, more, steady, onBack, onOpen }: ListProps) {
  const styles = useStyles();
  const { t } = useSpeech();
  const [first] = left;
  return (
    <div className={styles.screen} data-testid="duplicates">
      <div>
        <BackButton onBack={onBack} />
        <ScreenTitle
          compact
          title={t("paneClean.duplicates.title")}
          text={first ? t("paneClean.duplicates.left", { count: left.length }) : undefined}
        />
      </div>
      {steady.run.state === "running" && <QuietRun runner={steady} />}
      {first ? (
        <>
          <Button appearance="primary" size="large" data-testid="review-first" onClick={() => onOpen(first.at)}>
            {t("paneClean.duplicates.review")}
          </Button>
          <GroupList groups={left} onOpen={onOpen} />
          {more > 0 && <Text size={200}>{t("pane.run.more", { count: more })}</Text>}
        </>
      ) : (
        <div className={styles.clean}>
          <CheckmarkCircle24Filled className={styles.done} />
          <Text>{t("paneClean.duplicates.none")}</Text>
        </div>
      )}
    </div>
  );
}
