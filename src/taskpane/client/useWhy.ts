import { useCallback, useEffect, useRef, useState } from "react";
import type { CellWhy } from "../../actions/why";
import type { ScoreKey } from "../../domain/analysis/why";
import { silent } from "../hooks/useRun";
import { useServices } from "../services";

type Told = { of: string; scores: CellWhy[] | null; error: unknown };
const nothing: Told = { of: "", scores: null, error: null };
const without = (open: ReadonlySet<ScoreKey>, score: ScoreKey | undefined) => [...open].filter((each) => each !== score);

/**
 * Which explanations are open, and what they say: all of a client are asked for together, once for as long as nothing changes.
 * `lead` opens the one that the user came for, in place of the one that he came for before; `led` is a new object each time.
 */
export function useWhy(code: string, version: number) {
  const services = useServices();
  const [open, setOpen] = useState<ReadonlySet<ScoreKey>>(new Set());
  const [led, setLed] = useState<{ score: ScoreKey } | null>(null);
  const [told, setTold] = useState(nothing);
  const latest = useRef({ ...silent, of: "" });
  const of = `${version} ${code}`;
  const isWanted = open.size > 0 && code !== "";

  const ask = useCallback(async () => {
    latest.current.cancelled = true; // nobody waits for what was asked of the client before
    const control = { ...silent, of };
    latest.current = control;
    const tell = (answer: Partial<Told>) => latest.current === control && setTold({ ...nothing, of, ...answer });
    try {
      const { result } = await services.run("why", { client: code }, control);
      tell({ scores: (result as { scores: CellWhy[] }).scores });
    } catch (error) {
      tell({ error });
    }
  }, [services, of, code]);
  useEffect(() => {
    if (isWanted && latest.current.of !== of) void ask();
  }, [isWanted, of, ask]);
  useEffect(() => () => void (latest.current.cancelled = true), []);

  const toggle = useCallback((score: ScoreKey) => {
    setOpen((now) => new Set(now.has(score) ? without(now, score) : [...now, score]));
  }, []);
  const lead = useCallback(
    (score: ScoreKey) => {
      setOpen((now) => new Set([...without(now, led?.score), score]));
      setLed({ score });
    },
    [led],
  );
  const now = told.of === of ? told : nothing;
  return { open, toggle, led, lead, again: () => void ask(), scores: now.scores, error: now.error };
}
