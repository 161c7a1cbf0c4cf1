import { readProfile, type SavedProfile } from "../domain/schema/saved-profile";
import type { FileInput } from "./ports";

/** The profile in a file; null without one. Fails with "profile.unreadable". */
export function profileIn(file: FileInput | null): SavedProfile | null {
  return file && readProfile(new TextDecoder().decode(file.bytes), file.name);
}
