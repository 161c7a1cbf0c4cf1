/** The scorecard as we tell it, to be matched, from that of oracle_summary.json; what the oracle leaves out is null. */
export function scorecardOf(card: Record<string, unknown>): Record<string, unknown> {
  const year = (key: string) => {
    const { clients, orders, revenue } = card[key] as Record<string, number>;
    return { clients, orders, revenue: expect.closeTo(revenue!, 4) };
  };
  const near = (key: string): unknown => (card[key] === undefined ? null : expect.closeTo(card[key] as number, 8));
  const plain: Record<string, string> = {
    ...{
      clients: "clients",
      orders: "orders",
      revenue: "revenue",
      averageOrder: "average_order_value",
      ordersPerClient: "orders_per_client",
    },
    ...{ revenuePerClient: "revenue_per_client", repeatClients: "repeat_clients", repeatRate: "repeat_rate", lapsed: "lapsed_over_365d" },
    ...{ medianRecency: "median_recency_days", meanRecency: "mean_recency_days", medianGap: "median_gap_days_between_orders" },
    ...{ medianDayGap: "median_gap_days_between_order_days", clientsForMost: "clients_for_80pct_revenue", gini: "gini", hhi: "hhi" },
    ...{ clientRetention: "client_retention_365d", netRevenueRetention: "net_revenue_retention_365d" },
    grossRevenueRetention: "gross_revenue_retention_365d",
  };
  const by = (parts: number[], key: (part: number) => string) => Object.fromEntries(parts.map((part) => [part, near(key(part))]));
  return {
    ...Object.fromEntries(Object.entries(plain).map(([ours, theirs]) => [ours, near(theirs)])),
    active: by([30, 90, 180, 365], (days) => `active_${days}d`),
    new: by([30, 90, 180, 365], (days) => `new_${days}d`),
    topShare: by([1, 10, 20], (part) => `revenue_share_top_${part}pct`),
    lastYear: year("last_365d"),
    priorYear: year("prior_365d"),
  };
}
