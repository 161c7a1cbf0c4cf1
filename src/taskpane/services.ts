import { createContext, useContext } from "react";
import type { ActionOutcome } from "../actions/action";
import type { Control, PaneWorkbook } from "../actions/ports";
import type { Language } from "../i18n/language";
import type { MessageValues } from "../i18n/translate";
import type { ProfileShelf } from "./profiles/shelf";
import type { Seat } from "./seat";

/** What the pane asks of the rest of the product; wired in index.tsx, so that screens know neither Excel nor the composition. */
export type Services = PaneWorkbook & {
  /** Runs a registered action; values not given have their declared defaults. */
  run(id: string, values: Record<string, unknown>, control: Control): Promise<ActionOutcome<unknown>>;
  /** True for the id of an action that this version has. */
  knows(id: string): boolean;
  /** Hears that the workbook was changed from outside the pane, by a ribbon command; answers how to stop hearing. */
  onChanged(listener: () => void): () => void;
  seat: Seat;
  profiles: ProfileShelf;
};

export type Speech = {
  language: Language;
  rtl: boolean;
  locale: string;
  t(key: string, values?: MessageValues): string;
  number(value: number, options?: Intl.NumberFormatOptions): string;
  /** A day, given as Excel's serial number. */
  date(serial: number, options?: Intl.DateTimeFormatOptions): string;
};

export const ServicesContext = createContext<Services | null>(null);
export const SpeechContext = createContext<Speech | null>(null);

function present<T>(value: T | null, name: string): T {
  if (value === null) throw new Error(`${name} is missing above this component`);
  return value;
}

export const useServices = (): Services => present(useContext(ServicesContext), "ServicesContext");
export const useSpeech = (): Speech => present(useContext(SpeechContext), "SpeechContext");
