import { makeStyles, Spinner, Text, tokens } from "@fluentui/react-components";
import type { Figure } from "../../domain/summaries/figures";
import { useAsk } from "../hooks/useAsk";
import { silent } from "../hooks/useRun";
import { useServices, useSpeech } from "../services";
import { ErrorMessage } from "./ErrorMessage";
import { ShareTable } from "./ShareTable";

type Group = { name: string; count: number; sum: Figure; share: number | null };

/** So many groups are shown; all of them stand on the sheet. */
const most = 12;

const useStyles = makeStyles({ more: { display: "block", marginTop: tokens.spacingVerticalXS, color: tokens.colorNeutralForeground2 } });

/** The rows in sight by group, with each group's share as a bar. */
export function Groups({
  table,
  column,
  groupBy,
  title,
  version,
}: {
  table: string;
  column: string;
  groupBy: string;
  title: string;
  version: number;
}) {
  const styles = useStyles();
  const { t } = useSpeech();
  const services = useServices();
  const question = `${table} ${column} ${groupBy}`;
  const { value, error } = useAsk(async () => {
    const { result } = await services.run("summary", { table, column, groupBy, sheet: false }, silent);
    return { question, groups: (result as { groups: Group[] }).groups };
  }, `${question} ${version}`);
  if (error) return <ErrorMessage error={error} />;
  if (value?.question !== question) return <Spinner size="small" />;
  const rows = value.groups.slice(0, most).map(({ name, count, sum, share }) => ({
    name: name || t("paneViews.count.noValue"),
    clients: count,
    value: typeof sum === "number" ? sum : 0,
    share: share ?? 0,
  }));
  return (
    <div data-testid="groups">
      <ShareTable
        title={title}
        heads={[t("paneViews.count.group"), t("summaries.figures.count"), t("summaries.figures.sum"), t("pane.segments.share")]}
        rows={rows}
      />
      {value.groups.length > most && (
        <Text size={200} className={styles.more}>
          {t("paneViews.count.moreGroups", { count: value.groups.length - most })}
        </Text>
      )}
    </div>
  );
}
