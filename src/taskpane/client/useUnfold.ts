import { useEffect, useRef, type RefObject } from "react";
import type { ClientCard } from "../../actions/client-card";
import type { ScoreKey } from "../../domain/analysis/why";
import type { useWhy } from "./useWhy";
import type { ClientAsked } from "./wayToClient";

/** The line of a score on the card. */
export const lineOf = (score: ScoreKey) => `score-line-${score.replace(/ /g, "-")}`;

/**
 * Unfolds the score whose cell the user stands on, once each time he comes to a cell, and brings it into sight when it is told.
 * On the card that was asked for it is the score asked for, and the keyboard goes on at the heading.
 */
export function useUnfold(
  card: ClientCard | null,
  asked: ClientAsked | null,
  { led, lead, scores, error }: ReturnType<typeof useWhy>,
  heading: RefObject<HTMLElement | null>,
): void {
  const first = useRef(asked);
  const [at, inSight] = [useRef(""), useRef(led)];
  const { here = null, client = "" } = card ?? {};
  useEffect(() => {
    const place = here ? `${here.table} ${here.row} ${here.column}` : "";
    if (place === at.current) return;
    at.current = place;
    if (!here) return;
    const led = first.current?.code === client ? first.current : null;
    first.current = null;
    if (led) heading.current?.focus({ preventScroll: true });
    const score = (led ?? here).score;
    if (score) lead(score);
  }, [here, client, lead, at, heading]);

  const isTold = scores !== null || error !== null;
  useEffect(() => {
    if (!led || !isTold || led === inSight.current) return;
    inSight.current = led;
    document.getElementById(lineOf(led.score))?.scrollIntoView({ block: "nearest" });
  }, [led, isTold, inSight]);
}
