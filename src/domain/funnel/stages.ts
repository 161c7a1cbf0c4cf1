import { contrast, readableOn } from "./contrast";

export const stageGroups = ["prospect", "client", "lost"] as const;
export type StageGroup = (typeof stageGroups)[number];

/** A stage of a new base; a two-tone stage has a second colour. Colours are "#RRGGBB". */
export type Stage<K extends string = string> = {
  readonly key: K;
  readonly group: StageGroup;
  readonly colour: string;
  readonly second?: string;
};

const stage = <const K extends string>(key: K, group: StageGroup, colour: string, second?: string): Stage<K> => ({
  key,
  group,
  colour,
  ...(second === undefined ? {} : { second }),
});

const green = "#0B5A2B";
const red = "#8A0D12";

/** The funnel's stages in the order of co-operation; name, meaning and colours stand on Lists, where the user may change them. */
export const stages = [
  stage("white", "prospect", "#FFFFFF"),
  stage("grey", "prospect", "#D2D0CE"),
  stage("green", "prospect", "#A9D8A5"),
  stage("yellow", "prospect", "#FFF29E"),
  stage("green-gold", "client", "#F2CC67", green),
  stage("gold", "client", "#F2CC67"),
  stage("platinum", "client", "#DCE6F0"),
  stage("red-green", "lost", "#B9E0B5", red),
  stage("red-gold", "lost", "#F7D98B", red),
  stage("red-platinum", "lost", "#DCE6F0", red),
] as const;

export type StageKey = (typeof stages)[number]["key"];

/** How a stage looks in a cell. */
export type StageLook = { fill: string; font: string; border?: string };

/** The least contrast of text that everyone can read (WCAG 2.2, level AA). */
export const readable = 4.5;

/** True for "#RRGGBB". */
export const isColour = (text: unknown): text is string => typeof text === "string" && /^#[0-9a-f]{6}$/i.test(text);

/** The look of a stage's colours as they stand on Lists: the second colour is the border, and the text too where it can be read; undefined where there is no colour. */
export function lookOf(colour: unknown, second: unknown): StageLook | undefined {
  if (!isColour(colour)) return undefined;
  if (!isColour(second)) return { fill: colour, font: readableOn(colour) };
  return { fill: colour, font: contrast(colour, second) >= readable ? second : readableOn(colour), border: second };
}
