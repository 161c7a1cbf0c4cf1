/** Cleaning and duplicates: what a rule did, why two records match. */
export const cleaning = {} as const;
