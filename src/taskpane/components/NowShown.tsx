import { Link, Text } from "@fluentui/react-components";
import type { BaseState, TableView } from "../../actions/ports";
import { stillStands, type AppliedViews } from "../look/applied";
import { filterWords } from "../look/filter-words";
import { useSpeech } from "../services";
import { ShownBar } from "./ShownBar";

/** What stands on the table in front: a filter, or an order and columns that the pane put on; other filtered tables in a line. */
export function NowShown({
  base,
  views,
  front,
  applied,
  onShowAll,
  onSave,
  onReport,
}: {
  base: BaseState;
  views: TableView[];
  front: string | null;
  applied: AppliedViews;
  onShowAll: () => void;
  onSave: () => void;
  onReport?: () => void;
}) {
  const { t, date } = useSpeech();
  const view = views.find(({ table }) => table === front);
  const table = base.tables.find(({ key }) => key === front);
  const put = front === null ? undefined : applied.tables[front];
  const others = otherTables(base, views, front, t);
  if (view && table && (view.filters.length > 0 || stillStands(put, view))) {
    const words = filterWords(view, stillStands(put, view) ? put.sort : [], table, { say: t, date });
    return (
      <ShownBar view={view} sheet={table.sheet} words={words} others={others} onShowAll={onShowAll} onSave={onSave} onReport={onReport} />
    );
  }
  if (!others) return null;
  return (
    <Text size={200} data-testid="shown-others">
      {others}{" "}
      <Link as="button" data-testid="show-all" onClick={onShowAll}>
        {t("paneViews.shown.all")}
      </Link>
    </Text>
  );
}

/** The other tables that are filtered, each with its rows; "" where there are none. */
function otherTables(base: BaseState, views: TableView[], front: string | null, t: ReturnType<typeof useSpeech>["t"]): string {
  const named = views.flatMap(({ table, filters, visible, rows }) => {
    const sheet = base.tables.find(({ key }) => key === table)?.sheet;
    return table === front || filters.length === 0 || sheet === undefined ? [] : [t("paneViews.shown.part", { sheet, visible, rows })];
  });
  return named.length ? t("paneViews.shown.others", { tables: named.join(t("views.words.comma")) }) : "";
}
