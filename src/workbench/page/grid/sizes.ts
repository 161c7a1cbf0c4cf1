/** Screen pixels of a point. */
export const PIXELS = 96 / 72;

/** Points as whole pixels. */
export const pixels = (points: number): number => Math.round(points * PIXELS);
