import { makeStyles, Tab, TabList, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { BaseState } from "../../actions/ports";
import { ErrorMessage } from "../components/ErrorMessage";
import { NameDialog } from "../components/NameDialog";
import { QuietRun } from "../components/QuietRun";
import { NowShown } from "../components/NowShown";
import { useOffered } from "../hooks/useOffered";
import type { Runner } from "../hooks/useRun";
import { useShown } from "../hooks/useShown";
import { useSpeech } from "../services";
import { CountScreen } from "./CountScreen";
import { keepingValues, type AppliedViews } from "../look/applied";
import { HandOutScreen } from "./HandOutScreen";
import { LookScreen } from "./LookScreen";
import { OverviewScreen } from "./OverviewScreen";

const useStyles = makeStyles({
  screen: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  parts: { flexWrap: "wrap", marginInline: `calc(-1 * ${tokens.spacingHorizontalXS})` },
});

const parts = ["look", "count", "overview", "report"] as const;
export type ViewsPart = (typeof parts)[number];

type ViewsProps = {
  runner: Runner;
  /** Runs what leaves the screen as it is. */
  quiet: Runner;
  base: BaseState;
  /** What the pane put on the tables. */
  applied: AppliedViews;
  part: ViewsPart;
  onPart: (part: ViewsPart) => void;
};

/** The Views tab: look at a part of the base, count what is in sight, hand it out; above all of them what is shown now. */
export function ViewsScreen({ runner, quiet, base, applied, part, onPart }: ViewsProps) {
  const styles = useStyles();
  const { t } = useSpeech();
  const [saving, setSaving] = useState(false);
  const shown = useShown(base);
  const offered = useOffered(`${shown.version} ${quiet.run.state === "done"}`);
  const error = shown.error ?? offered.error;

  if (quiet.run.state === "failed") return <ErrorMessage error={quiet.run.failure} onAgain={quiet.again} onBack={quiet.clear} />;
  if (error) return <ErrorMessage error={error} onAgain={shown.refresh} />;
  const front = shown.front ?? applied.last;
  const inFront = shown.views.find(({ table }) => table === front);
  const keeping = keepingValues(front, inFront, front === null ? undefined : applied.tables[front]);
  const saved = offered.value?.views.filter(({ kind }) => kind === "saved").map(({ id }) => id) ?? [];
  const open = (id: string) => {
    onPart("look");
    void quiet.start("apply-view", { view: id });
  };
  return (
    <div className={styles.screen}>
      <TabList
        size="small"
        appearance="subtle-circular"
        className={styles.parts}
        selectedValue={part}
        aria-label={t("paneViews.parts.label")}
        onTabSelect={(_event, data) => onPart(data.value as ViewsPart)}
      >
        {parts.map((name) => (
          <Tab key={name} value={name} data-testid={`part-${name}`}>
            {t(`paneViews.parts.${name}`)}
          </Tab>
        ))}
      </TabList>
      <QuietRun runner={quiet} />
      <NowShown
        base={base}
        views={shown.views}
        front={front}
        applied={applied}
        onShowAll={() => void quiet.start("show-all")}
        onSave={() => setSaving(true)}
        onReport={part === "report" ? undefined : () => onPart("report")}
      />
      {part === "look" && <LookScreen offered={offered.value} keeping={keeping} runner={runner} quiet={quiet} />}
      {part === "count" && <CountScreen runner={runner} base={base} shown={shown} />}
      {part === "overview" && <OverviewScreen runner={runner} base={base} onOpen={open} />}
      {part === "report" && <HandOutScreen runner={runner} base={base} shown={shown} offered={offered.value} />}
      {saving && (
        <NameDialog
          title={t("paneViews.look.saveTitle")}
          name=""
          action={t("paneViews.look.save")}
          taken={saved}
          onDone={(name) => {
            setSaving(false);
            void quiet.start("save-view", { ...keeping, name });
          }}
          onClose={() => setSaving(false)}
        />
      )}
    </div>
  );
}
