/** Summary and Overview sheets. */
export const summaries = {} as const;
