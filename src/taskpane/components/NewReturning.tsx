import { makeStyles, Spinner, Text, tokens } from "@fluentui/react-components";
import { lazy, Suspense } from "react";
import { useSpeech } from "../services";
import { AsTable } from "./AsTable";

/** A month's revenue and clients, those of their first order and those who came back; `month` is its first day's serial number. */
export type NewReturningMonth = {
  month: number;
  newRevenue: number;
  returningRevenue: number;
  newClients: number;
  returningClients: number;
};

const Chart = lazy(() => import("./NewReturningChart").then(({ NewReturningChart }) => ({ default: NewReturningChart })));

/** So many months fit into the pane with their names. */
const inSight = 12;

const useStyles = makeStyles({
  figure: { margin: 0 },
  span: { margin: `0 0 ${tokens.spacingVerticalS}` },
  heading: { margin: `0 0 ${tokens.spacingVerticalXS}` },
});

/** The last months in which anything was ordered: a list of another year shows its own months. */
export function latest(months: NewReturningMonth[]): NewReturningMonth[] {
  const end = months.reduce((found, { newClients, returningClients }, i) => (newClients + returningClients > 0 ? i + 1 : found), 0);
  return months.slice(Math.max(0, end - inSight), end);
}

/** New against returning clients by month: bars (their library is loaded when they are shown) and, behind a click, the same as a table. */
export function NewReturning({ months }: { months: NewReturningMonth[] }) {
  const styles = useStyles();
  const { t, number, date } = useSpeech();
  const last = latest(months);
  const title = t("analyses.cohorts.chart");
  if (last.length === 0) return null;
  return (
    <figure className={styles.figure} data-testid="new-returning">
      <Text as="h2" block size={300} weight="semibold" className={styles.heading}>
        {title}
      </Text>
      <Suspense fallback={<Spinner size="small" />}>
        <Chart months={last} />
      </Suspense>
      <Text as="p" size={200} className={styles.span}>
        {[last[0], last[last.length - 1]].map((each) => date(each?.month ?? 0, { month: "long", year: "numeric" })).join(" – ")}
      </Text>
      <AsTable
        title={title}
        heads={["month", "newRevenue", "returningRevenue", "newClients", "returningClients"].map((key) =>
          t(`analyses.cohorts.column.${key}`),
        )}
        rows={[...last]
          .reverse()
          .map(({ month, newRevenue, returningRevenue, newClients, returningClients }) => [
            date(month, { month: "short", year: "numeric" }),
            number(newRevenue, { maximumFractionDigits: 0 }),
            number(returningRevenue, { maximumFractionDigits: 0 }),
            number(newClients),
            number(returningClients),
          ])}
      />
    </figure>
  );
}
