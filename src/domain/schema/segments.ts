/** Names of a client's segment; "no orders" is for who never bought. */
export const segmentKeys = [
  "champions",
  "loyal",
  "potential loyal",
  "new",
  "promising",
  "need attention",
  "about to sleep",
  "at risk",
  "cannot lose",
  "hibernating",
  "lost",
  "others",
  "no orders",
] as const;
export type SegmentKey = (typeof segmentKeys)[number];

/** The 5×5 map of a new base: rows are R 5 to 1, columns FM 1 to 5. */
export const segmentMap: readonly (readonly [R: number, ...segments: SegmentKey[]])[] = [
  [5, "new", "potential loyal", "potential loyal", "champions", "champions"],
  [4, "promising", "potential loyal", "potential loyal", "loyal", "loyal"],
  [3, "about to sleep", "about to sleep", "need attention", "loyal", "loyal"],
  [2, "hibernating", "hibernating", "at risk", "at risk", "cannot lose"],
  [1, "lost", "lost", "at risk", "at risk", "cannot lose"],
];
