import type { ComponentType } from "react";
import { scorecardLines } from "../../domain/analysis/cohorts-sheet";
import { serialOfIso } from "../../domain/kernel/dates";
import { ClientLink } from "../client/ClientLink";
import { figured } from "../client/say";
import { DataTable } from "../components/DataTable";
import { NewReturning } from "../components/NewReturning";
import { ShareTable } from "../components/ShareTable";
import { useSpeech } from "../services";
import { Changes } from "./Changes";
import { EverythingBody } from "./EverythingBody";
import { FunnelBody } from "./FunnelBody";
import { LifetimeBody } from "./LifetimeBody";
import type { Classes, Evenness, Group, Kinds, Moved, Rated, Renewals, Rhythms, Segments, Stays } from "./shapes";

type Body<R> = { result: R };
const whole = { maximumFractionDigits: 0 };

/** Groups of clients with their revenue, each with its share of it. */
function GroupTable({ title, name, groups }: { title: string; name: string; groups: Group[] }) {
  const { t } = useSpeech();
  const total = groups.reduce((sum, { revenue }) => sum + Math.max(0, revenue), 0);
  const rows = groups.map((group) => ({ ...group, value: group.revenue, share: total > 0 ? group.revenue / total : 0 }));
  const heads: [string, string, string, string] = [name, t("pane.segments.clients"), t("pane.segments.revenue"), t("pane.segments.share")];
  return <ShareTable title={title} heads={heads} rows={rows} />;
}

function RfmBody({ result }: Body<Segments>) {
  const { t } = useSpeech();
  return <GroupTable title={t("pane.segments.title")} name={t("pane.segments.segment")} groups={result.segments} />;
}

function AbcBody({ result }: Body<Classes>) {
  const { t } = useSpeech();
  const heads: [string, string, string, string] = [
    t("pane.classes.class"),
    t("pane.segments.clients"),
    t("pane.segments.revenue"),
    t("pane.segments.share"),
  ];
  return <ShareTable title={t("pane.classes.title")} heads={heads} rows={result.classes} />;
}

function XyzBody({ result }: Body<Evenness>) {
  const { t } = useSpeech();
  return <GroupTable title={t("analyses.xyz.classes")} name={t("pane.classes.class")} groups={result.classes} />;
}

function RatingBody({ result }: Body<Rated>) {
  const { t } = useSpeech();
  return (
    <>
      <GroupTable title={t("analyses.rating.ratings")} name={t("paneClient.score.rating")} groups={result.ratings} />
      <GroupTable title={t("analyses.nine.title")} name={t("paneClient.score.group of nine")} groups={result.groups} />
      <GroupTable title={t("analyses.discounts")} name={t("paneClient.score.discount")} groups={result.discounts} />
    </>
  );
}

function KindsBody({ result }: Body<Kinds>) {
  const { t } = useSpeech();
  return <GroupTable title={t("analyses.baseKinds.kinds")} name={t("paneClient.score.base")} groups={result.kinds} />;
}

function RhythmBody({ result }: Body<Rhythms>) {
  const { t, number } = useSpeech();
  const latest = [...result.overdue].sort((a, b) => b.days / b.usual - a.days / a.usual);
  return (
    <>
      <DataTable
        title={t("analyses.rhythm.rhythms")}
        heads={[
          t("paneClient.score.rhythm"),
          t("pane.segments.clients"),
          t("paneAnalyses.table.overdueClients"),
          t("pane.segments.revenue"),
        ]}
        rows={result.rhythms.map(({ name, clients, overdue, revenue }) => [name, number(clients), number(overdue), number(revenue, whole)])}
      />
      <DataTable
        title={t("analyses.rhythm.overdue")}
        heads={[t("analyses.lifetime.column.client"), t("paneAnalyses.table.days"), t("paneAnalyses.table.usual")]}
        rows={latest.map(({ code, client, days, usual }) => [
          <ClientLink key={code} code={code} name={client} score="rhythm" />,
          number(days),
          number(usual, { minimumFractionDigits: 1, maximumFractionDigits: 1 }),
        ])}
      />
    </>
  );
}

function CohortsBody({ result }: Body<Stays>) {
  const speech = useSpeech();
  const { t, number } = speech;
  const write = (value: number | null, format: string): string => {
    if (value === null) return "–";
    if (format.endsWith("%")) return number(value, { style: "percent", minimumFractionDigits: 1, maximumFractionDigits: 1 });
    return figured(speech, value);
  };
  const months = result.months.map((each) => ({ ...each, month: serialOfIso(`${each.month}-01`) ?? 0 }));
  return (
    <>
      <NewReturning months={months} />
      <DataTable
        title={t("analyses.scorecard.title")}
        heads={[t("analyses.scorecard.what"), t("analyses.scorecard.value")]}
        rows={scorecardLines(result.scorecard, t).map(([label, value, format]) => [String(label), write(value, format)])}
      />
    </>
  );
}

function MovementBody({ result }: Body<Moved>) {
  const { t, number } = useSpeech();
  const moved = result.movers.filter(({ from, to }) => from !== to);
  return (
    <>
      <Changes told={result.changes} />
      <DataTable
        title={t("analyses.movement.totals")}
        heads={[t("analyses.movement.what"), t("pane.segments.clients"), t("pane.segments.revenue")]}
        rows={Object.entries(result.totals).map(([way, { clients, revenue }]) => [
          t(`analyses.movement.direction.${way}`),
          number(clients),
          number(revenue, whole),
        ])}
      />
      <DataTable
        title={t("paneAnalyses.table.movers")}
        heads={["client", "from", "to", "revenue"].map((key) => t(`data.headers.movement.${key}`))}
        rows={moved.map(({ code, client, from, to, direction, revenue }) => [
          <ClientLink key={code} code={direction === "gone" ? null : code} name={client || code} score="segment" />,
          from ?? "–",
          to ?? "–",
          number(revenue, whole),
        ])}
      />
    </>
  );
}

const owings = ["owes", "owesNothing", "unknown"] as const;

function RenewalBody({ result }: Body<Renewals>) {
  const { t, number, date } = useSpeech();
  const day = (iso: string) => {
    const serial = serialOfIso(iso);
    return serial === null ? iso : date(serial, { day: "numeric", month: "short" });
  };
  return (
    <>
      <DataTable
        title={t("paneAnalyses.table.contracts")}
        heads={[t("analyses.lifetime.column.client"), t("paneAnalyses.table.ends"), t("paneAnalyses.table.amount")]}
        rows={result.contracts.map(({ code, client, ends, amount }) => [
          <ClientLink key={code} code={code} name={client} score="segment" />,
          day(ends),
          number(amount, whole),
        ])}
      />
      <DataTable
        title={t("analyses.renewals.matrix")}
        heads={[t("pane.segments.segment"), ...owings.map((owing) => t(`analyses.renewals.owing.${owing}`))]}
        rows={result.segments.map((segment) => [segment.name, ...owings.map((owing) => number(segment[owing], whole))])}
      />
    </>
  );
}

/** What each analysis shows beneath its picture, by the id of its action. */
export const bodies: Readonly<Record<string, ComponentType<{ result: never }>>> = {
  rfm: RfmBody,
  abc: AbcBody,
  xyz: XyzBody,
  rating: RatingBody,
  "base-kinds": KindsBody,
  rhythm: RhythmBody,
  cohorts: CohortsBody,
  movement: MovementBody,
  "renewal-risk": RenewalBody,
  "lifetime-value": LifetimeBody,
  funnel: FunnelBody,
  "analyse-everything": EverythingBody,
};
