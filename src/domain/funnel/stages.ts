/** A stage's look: `fill` and `font` differ by 4.5:1 at least; of a two-tone stage `second` is its other colour, shown as font and border. */
export type StageLook = { fill: string; font: string; second?: string };

export type StageGroup = "prospect" | "client" | "lost";

export type Stage<K extends string = string> = { readonly key: K; readonly group: StageGroup; readonly look: StageLook };

const stage = <const K extends string>(key: K, group: StageGroup, fill: string, font: string, second?: string): Stage<K> => ({
  key,
  group,
  look: second === undefined ? { fill, font } : { fill, font, second },
});

const ink = "#1B1A19";
const darkGreen = "#0B5A2B";
const darkRed = "#8A0D12";

/** The funnel's stages in the order of co-operation; the name, the meaning and the colours stand on Lists. */
export const stages = [
  stage("white", "prospect", "#FFFFFF", ink),
  stage("grey", "prospect", "#D2D0CE", ink),
  stage("green", "prospect", "#A9D8A5", ink),
  stage("yellow", "prospect", "#FFF29E", ink),
  stage("green-gold", "client", "#F2CC67", darkGreen, darkGreen),
  stage("gold", "client", "#F2CC67", ink),
  stage("platinum", "client", "#DCE6F0", ink),
  stage("red-green", "lost", "#B9E0B5", darkRed, darkRed),
  stage("red-gold", "lost", "#F7D98B", darkRed, darkRed),
  stage("red-platinum", "lost", "#DCE6F0", darkRed, darkRed),
] as const;

export type StageKey = (typeof stages)[number]["key"];
export const stageGroups = ["prospect", "client", "lost"] as const satisfies readonly StageGroup[];
