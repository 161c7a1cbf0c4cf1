import { Spinner } from "@fluentui/react-components";
import { lazy, Suspense } from "react";
import type { Picture } from "../../actions/action";

const Curve = lazy(() => import("./ParetoCurve").then(({ ParetoCurve }) => ({ default: ParetoCurve })));

/** The Pareto curve; the chart library is loaded when one is shown. */
export function Pareto(props: { points: Extract<Picture, { kind: "pareto" }>["points"] }) {
  return (
    <Suspense fallback={<Spinner size="small" />}>
      <Curve {...props} />
    </Suspense>
  );
}
