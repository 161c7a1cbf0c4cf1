import { Button, makeStyles, Spinner, Text, tokens } from "@fluentui/react-components";
import { TableSimple20Regular } from "@fluentui/react-icons";
import { useState } from "react";
import type { BaseState, TableState } from "../../actions/ports";
import { ErrorMessage } from "../components/ErrorMessage";
import { FiguresTable } from "../components/FiguresTable";
import { Groups } from "../components/Groups";
import { Pick } from "../components/Pick";
import { ScreenTitle } from "../components/ScreenTitle";
import { firstNumber, groupOptions, numberColumns, type GroupOption } from "../count/columns";
import { useFigures } from "../hooks/useFigures";
import type { Runner } from "../hooks/useRun";
import type { Shown } from "../hooks/useShown";
import { useSpeech } from "../services";

const useStyles = makeStyles({
  screen: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL },
  pair: { display: "grid", gridTemplateColumns: "repeat(auto-fit, minmax(120px, 1fr))", gap: tokens.spacingHorizontalM },
});

/** Tables worth counting, in the order a user thinks of them. */
const countedTables = ["orders", "clients", "contracts", "interactions"];

/** What the user chose; null: what is in front, and the column it is about. */
type Chosen = { table: string | null; column: string | null; groupBy: string };

/** The figures of a number column: of the rows in sight beside all, live while filters change, and by groups. */
export function CountScreen({ runner, base, shown }: { runner: Runner; base: BaseState; shown: Shown }) {
  const styles = useStyles();
  const { t } = useSpeech();
  const [chosen, setChosen] = useState<Chosen>({ table: null, column: null, groupBy: "" });
  const tables = base.tables.filter((table) => countedTables.includes(table.key) || table.key === shown.front);
  const key = chosen.table ?? (tables.some((table) => table.key === shown.front) ? shown.front : "orders");
  const table = tables.find((one) => one.key === key) ?? tables[0];
  const column = table && (chosen.column ?? firstNumber(table));
  const looked = shown.version > 0;
  return (
    <div className={styles.screen} data-testid="count">
      <ScreenTitle compact title={t("paneViews.count.title")} text={t("paneViews.count.text")} />
      {!looked && <Spinner />}
      {looked && table && (
        <div className={styles.pair}>
          <Pick
            label={t("paneViews.count.table")}
            testId="count-table"
            value={table.key}
            options={tables.map((one) => ({ value: one.key, text: one.sheet }))}
            onPick={(to) => setChosen({ table: to, column: null, groupBy: "" })}
          />
          <Pick
            label={t("paneViews.count.column")}
            testId="count-column"
            value={column ?? ""}
            options={numberColumns(table).map((one) => ({ value: one.key, text: one.header }))}
            onPick={(to) => setChosen((now) => ({ ...now, table: table.key, column: to }))}
          />
        </div>
      )}
      {looked && table && column && (
        <Counted
          key={`${table.key} ${column}`}
          table={table}
          clients={base.tables.find((one) => one.key === "clients")}
          column={column}
          groupBy={chosen.groupBy}
          version={shown.version}
          runner={runner}
          onGroup={(groupBy) => setChosen((now) => ({ ...now, groupBy }))}
        />
      )}
      {!column && <Text>{t("paneViews.count.nothing")}</Text>}
    </div>
  );
}

function Counted({
  table,
  clients,
  column,
  groupBy,
  version,
  runner,
  onGroup,
}: {
  table: TableState;
  clients: TableState | undefined;
  column: string;
  groupBy: string;
  version: number;
  runner: Runner;
  onGroup: (groupBy: string) => void;
}) {
  const { t } = useSpeech();
  const figures = useFigures(table.key, column, version);
  const say = (one: GroupOption) => ("period" in one ? t(`paneViews.count.periods.${one.period}`) : one.header);
  const header = table.columns.find(({ key }) => key === column)?.header ?? column;
  if (figures.error) return <ErrorMessage error={figures.error} />;
  if (!figures.value) return <Spinner />;
  return (
    <>
      <FiguresTable title={`${table.sheet}: ${header}`} figures={figures.value} />
      <Pick
        label={t("paneViews.count.groupBy")}
        testId="count-group"
        value={groupBy}
        options={[
          { value: "", text: t("paneViews.count.noGroup") },
          ...groupOptions(table, clients).map((one) => ({ value: one.value, text: say(one) })),
        ]}
        onPick={onGroup}
      />
      {groupBy && <Groups table={table.key} column={column} groupBy={groupBy} title={t("paneViews.count.groupBy")} version={version} />}
      <Button
        appearance="primary"
        size="large"
        data-testid="count-sheet"
        icon={<TableSimple20Regular />}
        onClick={() => void runner.start("summary", { table: table.key, column, ...(groupBy && { groupBy }) })}
      >
        {t("paneViews.count.sheet")}
      </Button>
    </>
  );
}
