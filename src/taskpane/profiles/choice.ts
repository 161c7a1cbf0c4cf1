import type { FileInput } from "../../actions/ports";
import { serialOfIso } from "../../domain/kernel/dates";
import { profileIds, type ProfileId } from "../../domain/schema/profiles";
import type { Speech } from "../services";
import type { ShelvedProfile } from "./shelf";

/** A line of business: one of the product's, one that the user saved, or a file. */
export type ProfileChoice = { kind: "usual"; id: ProfileId } | { kind: "own"; profile: ShelvedProfile } | { kind: "file"; file: FileInput };

/** What a choice is called, and a line about it. */
export type Choosable = { value: string; name: string; line: string; choice: ProfileChoice };

/** The usual choice. */
export const usualProfile = { kind: "usual", id: "services" } as const satisfies ProfileChoice;

/** Lines of business on offer, the user's own ones last. */
export function choosable(own: readonly ShelvedProfile[], chosen: ProfileChoice, { t, date }: Speech): Choosable[] {
  const usual = profileIds.map((id): ProfileChoice => ({ kind: "usual", id }));
  const saved = own.map((profile): ProfileChoice => ({ kind: "own", profile }));
  const file = chosen.kind === "file" ? [chosen] : [];
  return [...usual, ...saved, ...file].map((choice) => ({
    value: valueOf(choice),
    name: nameOf(choice, t),
    line: lineOf(choice, t, date),
    choice,
  }));
}

/** A choice as the value of a radio button. */
export function valueOf(choice: ProfileChoice): string {
  if (choice.kind === "usual") return choice.id;
  return choice.kind === "own" ? `own:${choice.profile.name}` : `file:${choice.file.name}`;
}

/** A choice's name in the pane's language. */
export function nameOf(choice: ProfileChoice, t: Speech["t"]): string {
  if (choice.kind === "usual") return t(`profiles.kinds.${choice.id}.name`);
  return choice.kind === "own" ? choice.profile.name : choice.file.name;
}

function lineOf(choice: ProfileChoice, t: Speech["t"], date: Speech["date"]): string {
  if (choice.kind === "usual") return t(`profiles.kinds.${choice.id}.line`);
  return choice.kind === "own" ? t("profiles.own.line", { date: date(serialOfIso(choice.profile.day) ?? 0) }) : t("profiles.fileLine");
}

function fileOf(choice: Exclude<ProfileChoice, { kind: "usual" }>): FileInput {
  if (choice.kind === "file") return choice.file;
  const { name, text } = choice.profile;
  return { name, bytes: new TextEncoder().encode(text) };
}

/** What `create-base` is asked. */
export function creating(choice: ProfileChoice): Record<string, unknown> {
  if (choice.kind === "usual") return choice.id === usualProfile.id ? {} : { profile: choice.id };
  return { profileFile: fileOf(choice) };
}

/** What `add-profile` is asked. */
export function adding(choice: ProfileChoice): Record<string, unknown> {
  return choice.kind === "usual" ? { profile: choice.id } : { file: fileOf(choice) };
}
