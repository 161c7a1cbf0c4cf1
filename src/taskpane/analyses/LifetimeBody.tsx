import { Text } from "@fluentui/react-components";
import { ClientLink } from "../client/ClientLink";
import { DataTable } from "../components/DataTable";
import { useSpeech } from "../services";
import type { Lifetime } from "./shapes";

const whole = { maximumFractionDigits: 0 };

/** How the forecast was made, how it fared on orders it had not seen, and who is worth most; a sum without a fit is called rough. */
export function LifetimeBody({ result: { method, spendFitted, value, heldOut, top } }: { result: Lifetime }) {
  const { t, number } = useSpeech();
  return (
    <>
      <div data-testid="fit">
        <Text as="p" block>
          {t(`analyses.lifetime.method.${method}`)}
        </Text>
        {method !== "none" && (
          <Text as="p" block>
            {t(spendFitted === "yes" ? "analyses.lifetime.spend" : "analyses.lifetime.noSpend")}
          </Text>
        )}
        {method === "nbd" && value !== null && (
          <Text as="p" block>
            {t("paneAnalyses.roughValue", { value: number(value, whole) })}
          </Text>
        )}
        {heldOut && (
          <Text as="p" block weight="semibold" data-testid="held-out">
            {t("analyses.lifetime.heldOut", {
              expected: number(heldOut.expected, whole),
              weeks: number(heldOut.weeks, whole),
              actual: number(heldOut.actual, whole),
            })}
          </Text>
        )}
      </div>
      <DataTable
        title={t("analyses.lifetime.top")}
        heads={[
          t("analyses.lifetime.column.client"),
          t("paneAnalyses.table.alive"),
          t("analyses.lifetime.column.orders"),
          t("analyses.lifetime.column.value"),
        ]}
        rows={top.map(({ code, client, alive, orders, value: worth }) => [
          <ClientLink key={code} code={code} name={client} />,
          number(alive, { style: "percent", maximumFractionDigits: 0 }),
          number(orders, { maximumFractionDigits: 1 }),
          number(worth, whole),
        ])}
      />
    </>
  );
}
