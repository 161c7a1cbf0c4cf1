import type { PreviewCell } from "../../domain/importing/preview";
import { useSpeech } from "../services";
import { runsLeftToRight, written } from "./cells";

/** A cell as the user writes such cells, in its own direction. */
export function CellText({ cell, kind, className }: { cell: PreviewCell["new"]; kind: PreviewCell["kind"]; className?: string }) {
  const speech = useSpeech();
  return (
    <bdi dir={runsLeftToRight(kind) ? "ltr" : "auto"} className={className}>
      {written(cell, kind, speech)}
    </bdi>
  );
}
