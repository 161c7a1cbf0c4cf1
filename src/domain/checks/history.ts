/** How clean the base was on a day (serial number), 0 to 100. */
export type Score = { day: number; score: number };

/** Days that are kept at most: a year and a day, so that today can be held against the same day last year. */
const MOST = 367;

/** The history with the score of a day, in place of what that day had; oldest first. Answers the same list where nothing is new. */
export function keepScore(history: readonly Score[], now: Score): readonly Score[] {
  if (history.some(({ day, score }) => day === now.day && score === now.score)) return history;
  const others = history.filter(({ day }) => day !== now.day);
  return [...others, now].sort((a, b) => a.day - b.day).slice(-MOST);
}

/** A history as it is kept: "46348 97" a day; what cannot be read is left out. */
export function readScores(text: string): Score[] {
  return text.split(";").flatMap((part) => {
    const found = /^(\d+) (\d+)$/.exec(part);
    return found ? [{ day: Number(found[1]), score: Number(found[2]) }] : [];
  });
}

/** The history as one short text. */
export const writeScores = (history: readonly Score[]): string => history.map(({ day, score }) => `${day} ${score}`).join(";");
