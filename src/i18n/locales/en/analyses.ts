/** Analyses beyond RFM and ABC: their sheets, pictures and explanations. */
export const analyses = {} as const;
