import { Spinner } from "@fluentui/react-components";
import { lazy, Suspense } from "react";
import type { Picture } from "../../actions/action";
import { useSpeech } from "../services";
import { AsTable } from "./AsTable";

type Points = Extract<Picture, { kind: "pareto" }>["points"];

const Curve = lazy(() => import("./ParetoCurve").then(({ ParetoCurve }) => ({ default: ParetoCurve })));

/** The points at the tenths of the clients: the first at or after each. */
function tenths(points: Points): Points {
  const found = Array.from({ length: 10 }, (_, i) => points.find(({ clients }) => clients >= (i + 1) / 10 - 1e-9) ?? points.at(-1));
  return [...new Set(found)].flatMap((point) => point ?? []);
}

/** The Pareto curve (the chart library is loaded when one is shown) and, behind a click, its tenths as a table. */
export function Pareto({ points }: { points: Points }) {
  const { t, number } = useSpeech();
  const percent = (share: number) => number(share, { style: "percent", maximumFractionDigits: 1 });
  return (
    <div>
      <Suspense fallback={<Spinner size="small" />}>
        <Curve points={points} />
      </Suspense>
      <AsTable
        title={t("pane.pareto.title")}
        heads={[t("pane.pareto.clients"), t("pane.pareto.revenue")]}
        rows={tenths(points).map(({ clients, value }) => [percent(clients), percent(value)])}
      />
    </div>
  );
}
