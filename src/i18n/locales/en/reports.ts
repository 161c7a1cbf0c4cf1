/** Reports: titles, stamps, what a report says of itself. */
export const reports = {} as const;
