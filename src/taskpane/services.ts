import { createContext, useContext } from "react";
import type { ActionOutcome } from "../actions/action";
import type { BaseState, Control, JournalEntry } from "../actions/ports";
import type { Language } from "../i18n/language";
import type { MessageValues } from "../i18n/translate";

/** What the pane asks of the rest of the product; wired in index.tsx, so that screens know neither Excel nor the composition. */
export type Services = {
  /** Runs a registered action; values not given have their declared defaults. */
  run(id: string, values: Record<string, unknown>, control: Control): Promise<ActionOutcome<unknown>>;
  base(): Promise<BaseState | null>;
  lastEntry(): Promise<JournalEntry | null>;
  sheetNames(): Promise<string[]>;
  show(sheet: string): Promise<void>;
  /** Finishes what a broken-off run left; null where nothing was left. */
  recover(): Promise<JournalEntry | null>;
  /** Hears that the workbook was changed from outside the pane, by a ribbon command; answers how to stop hearing. */
  onChanged(listener: () => void): () => void;
};

export type Speech = {
  language: Language;
  rtl: boolean;
  locale: string;
  t(key: string, values?: MessageValues): string;
  number(value: number, options?: Intl.NumberFormatOptions): string;
};

export const ServicesContext = createContext<Services | null>(null);
export const SpeechContext = createContext<Speech | null>(null);

function present<T>(value: T | null, name: string): T {
  if (value === null) throw new Error(`${name} is missing above this component`);
  return value;
}

export const useServices = (): Services => present(useContext(ServicesContext), "ServicesContext");
export const useSpeech = (): Speech => present(useContext(SpeechContext), "SpeechContext");
