import { Text } from "@fluentui/react-components";
import { DataTable } from "../components/DataTable";
import { useSpeech } from "../services";
import type { FunnelResult } from "./shapes";

const whole = { maximumFractionDigits: 0 };

/** The stages as figures, the days that each takes and has taken so far, and why orders were lost. */
export function FunnelBody({ result: { stages, reasons, changes } }: { result: FunnelResult }) {
  const { t, number } = useSpeech();
  const share = (value: number | null) => (value === null ? "–" : number(value, { style: "percent", maximumFractionDigits: 0 }));
  const some = (days: number | null) => (days === null ? "–" : number(days, { minimumFractionDigits: 1, maximumFractionDigits: 1 }));
  const timed = stages.filter(({ days, soFar }) => days !== null || soFar !== null);
  const column = (key: string) => t(`data.headers.funnel.${key}`);
  return (
    <>
      <DataTable
        title={t("funnel.chart")}
        heads={["stage", "now", "reached", "onward"].map(column)}
        rows={stages.map(({ name, group, now, reached, onward }) => [
          name,
          number(now),
          group === "lost" ? "–" : number(reached),
          share(onward),
        ])}
      />
      <DataTable
        title={t("funnel.times")}
        heads={["stage", "days in stage", "days so far"].map(column)}
        rows={timed.map(({ name, days, soFar }) => [name, some(days), some(soFar)])}
      />
      <Text as="p" block>
        {changes > 0 ? t("funnel.logged", { count: changes }) : t("funnel.unlogged")}
        {timed.length > 0 && ` ${t("funnel.soFar")}`}
      </Text>
      {reasons.length === 0 ? (
        <Text as="p" block>
          {t("funnel.noReasons")}
        </Text>
      ) : (
        <DataTable
          title={t("funnel.reasons")}
          heads={["reason", "orders", "amount", "share"].map((key) => t(`funnel.column.${key}`))}
          rows={reasons.map(({ name, orders, amount, share: part }) => [name, number(orders), number(amount, whole), share(part)])}
        />
      )}
    </>
  );
}
