import { useCallback, useEffect, useRef, useState } from "react";
import type { CellWhy } from "../../actions/why";
import type { ScoreKey } from "../../domain/analysis/why";
import { silent } from "../hooks/useRun";
import { useServices } from "../services";

type Told = { of: string; scores: CellWhy[] | null; error: unknown };
const nothing: Told = { of: "", scores: null, error: null };

/** Which explanations are open, and what they say: all of a client are asked for together, once for as long as nothing changes. */
export function useWhy(code: string, version: number) {
  const services = useServices();
  const [open, setOpen] = useState<ReadonlySet<ScoreKey>>(new Set());
  const [told, setTold] = useState(nothing);
  const latest = useRef("");
  const of = `${version} ${code}`;
  const isWanted = open.size > 0;

  const ask = useCallback(async () => {
    latest.current = of;
    try {
      const { result } = await services.run("why", { client: code }, silent);
      if (latest.current === of) setTold({ of, scores: (result as { scores: CellWhy[] }).scores, error: null });
    } catch (error) {
      if (latest.current === of) setTold({ of, scores: null, error });
    }
  }, [services, of, code]);
  useEffect(() => {
    if (isWanted && latest.current !== of) void ask();
  }, [isWanted, of, ask]);

  const toggle = useCallback((score: ScoreKey) => {
    setOpen((now) => new Set(now.has(score) ? [...now].filter((each) => each !== score) : [...now, score]));
  }, []);
  const now = told.of === of ? told : nothing;
  return { open, toggle, again: () => void ask(), scores: now.scores, error: now.error };
}
