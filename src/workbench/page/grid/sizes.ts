/** Screen pixels of a point. */
export const PIXELS = 96 / 72;

/** Points as whole pixels. */
export const pixels = (points: number): number => Math.round(points * PIXELS);

/** Width of the row headings and height of the column headings, in pixels. */
export const HEADINGS = { left: 46, top: 20 } as const;
