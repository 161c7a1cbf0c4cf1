/** Lines of a scale above its zero. */
export const steps = 4;

const rounds = [1, 1.5, 2, 2.5, 3, 4, 5, 7.5, 10];

/** The end of a scale that holds this value and is cut into round steps; 0 where there is nothing to show. */
export function scaleEnd(largest: number): number {
  if (!(largest > 0)) return 0;
  const least = largest / steps;
  const power = 10 ** Math.floor(Math.log10(least));
  const step = rounds.find((each) => each * power >= least * (1 - 1e-9)) ?? 10;
  return steps * step * power;
}
