import { Text } from "@fluentui/react-components";
import { ClientLink } from "../client/ClientLink";
import { DataTable } from "../components/DataTable";
import { useSpeech } from "../services";
import type { Lifetime } from "./shapes";

const whole = { maximumFractionDigits: 0 };

/** How a fitted forecast was made (why one is not, its warnings say), how it fared on orders it had not seen, and who is worth most; a sum without a fit is called rough. */
export function LifetimeBody({ result: { method, spendFitted, value, heldOut, top } }: { result: Lifetime }) {
  const { t, number } = useSpeech();
  const isFitted = method === "bgnbd";
  const told = [
    ...(isFitted ? [t("analyses.lifetime.method.bgnbd")] : []),
    ...(method !== "none" && spendFitted === "yes" ? [t("analyses.lifetime.spend")] : []),
    ...(method === "nbd" && value !== null ? [t("paneAnalyses.roughValue", { value: number(value, whole) })] : []),
  ];
  return (
    <>
      {(told.length > 0 || heldOut) && (
        <div data-testid="fit">
          {told.map((line) => (
            <Text key={line} as="p" block>
              {line}
            </Text>
          ))}
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
      )}
      <DataTable
        title={t("analyses.lifetime.top")}
        heads={[
          t("analyses.lifetime.column.client"),
          t("data.headers.lifetime-value.alive"),
          t("analyses.lifetime.column.orders"),
          t("analyses.lifetime.column.value"),
        ]}
        rows={top.map(({ code, client, alive, orders, value: worth }) => [
          <ClientLink key={code} code={code} name={client} />,
          isFitted ? number(alive, { style: "percent", maximumFractionDigits: 0 }) : "–",
          number(orders, { minimumFractionDigits: 1, maximumFractionDigits: 1 }),
          number(worth, whole),
        ])}
      />
    </>
  );
}
