/** Views: names of the presets, filters in words. */
export const views = {} as const;
