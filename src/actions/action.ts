import type { Language } from "../i18n/language";
import type { FunnelStep } from "../domain/funnel/conversion";
import type { RepairPreview } from "../domain/checks/repair-preview";
import type { ImportPreview } from "../domain/importing/preview";
import type { Finding } from "../domain/kernel/finding";
import type { SideBySide } from "../domain/merging/side-by-side";
import type { ComputePort, Control, FileInput, WorkbookPort } from "./ports";

/**
 * A parameter, declared once: the pane's form, the command line and the ribbon's call are derived from it. One with a
 * `setting` has its value from that row of Settings where it is not given, and the default where Settings says nothing.
 */
export type Parameter = { readonly setting?: string } &
  /** null: not given, the action finds out */
  (
    | { type: "choice"; values: readonly string[]; default: string | null }
    /** yes or no on the command line */
    | { type: "flag"; default: boolean }
    /** ISO date (YYYY-MM-DD) on the command line, serial number inside; null: from Settings, else today */
    | { type: "date"; default: null }
    | { type: "number"; default: number | null; minimum?: number; maximum?: number; unit?: string }
    /** `pattern` checks, `shape` says what it takes; null: not given */
    | { type: "text"; default: string | null; pattern?: RegExp; shape?: string }
    /** a path on the command line, a chosen file in the pane */
    | { type: "file"; default: null }
  );

type Plain<P extends Parameter> = P extends { type: "choice"; values: readonly (infer V)[]; default: infer D }
  ? V | (D & null)
  : P extends { type: "flag" }
    ? boolean
    : P extends { type: "date" }
      ? number | null
      : P extends { type: "number" }
        ? P extends { default: number }
          ? number
          : number | null
        : P extends { type: "file" }
          ? FileInput | null
          : P extends { default: string }
            ? string
            : string | null;

/** What a parameter's value is inside; null where it is not given and Settings decides. */
export type ParameterValue<P extends Parameter> = P extends { setting: string } ? Plain<P> | null : Plain<P>;

export type Parameters = Record<string, Parameter>;
export type Values<P extends Parameters> = { [K in keyof P]: ParameterValue<P[K]> };

/** What an action may use. No clock and no files of its own. */
export type ActionContext = {
  workbook: WorkbookPort;
  compute: ComputePort;
  control: Control;
  /** Today as an Excel serial day, local time. */
  today: number;
  /** This moment as an Excel serial number, local time. */
  now: number;
  /** The user's language: that of a base made on the way. */
  language: Language;
  /** Who sits here, for stamps; "" where unknown. */
  user: string;
};

export type ActionOutcome<R> = {
  /** Plain JSON, as actions.md fixes it. */
  result: R;
  findings: Finding[];
  /** A sheet worth showing ("go to sheet"), by plan key. */
  sheet?: string;
  /** What the pane draws beside the result; scripts do not see it. */
  picture?: Picture;
  /** A file to hand out; the command line writes it, the pane opens or downloads it. */
  file?: FileOutput;
};

/** A file that an action made; `type` is its media type. */
export type FileOutput = { name: string; type: string; bytes: Uint8Array };

/** A picture as data: the R × FM matrix (scores 1 to 5, every cell once), the Pareto curve (shares 0 to 1, at most 101 points), or turnover by month. */
export type Picture =
  | { kind: "heat map"; cells: { r: number; fm: number; clients: number; revenue: number; segment: string }[] }
  | { kind: "pareto"; points: { clients: number; value: number }[] }
  /** Turnover by month, oldest first; `month` is its first day's serial number. */
  | { kind: "months"; points: { month: number; orders: number; value: number }[] }
  /** Two groupings at once: clients, or (of retention) shares 0 to 1; null lies ahead. */
  | {
      kind: "matrix";
      of: "abcXyz" | "segmentsAbc" | "movement" | "retention";
      rows: string[];
      columns: string[];
      values: (number | null)[][];
      /** The codes of each cell's clients, where the columns of Clients do not tell them. */
      codes?: string[][][];
    }
  /** Money by name, each with the codes of the clients that it is about. */
  | { kind: "sums"; of: "renewals" | "lifetime"; bars: { name: string; value: number; codes: string[] }[] }
  /** How far clients came, stage by stage, those on the way before the lost. */
  | { kind: "funnel"; steps: Omit<FunnelStep, "days" | "soFar">[] }
  /** What an import would do, row by row. */
  | { kind: "import preview"; preview: ImportPreview }
  /** Clients that may be one, for reviewing them group by group. */
  | ({ kind: "duplicates" } & SideBySide)
  /** What a repair would write. */
  | ({ kind: "repairs" } & RepairPreview)
  /** Clients by group; `of` is the key of the Clients column that holds the groups. */
  | { kind: "bars"; of: "rating" | "base" | "rhythm"; bars: { name: string; clients: number }[] };

/** A user action, declared once. `id` is its name in scripts; the words stand in the locales under `actions.<id>`. */
export type Action<P extends Parameters = Parameters, R = unknown> = {
  id: string;
  parameters: P;
  /** Fails with "base.missing" where there is no base, unless this is false (or says when). */
  needsBase: boolean | ((values: Values<P>) => boolean);
  /** It changes cells: the pane shows its Undo. */
  changes: boolean;
  /** The result's shape in short, for the list of actions. */
  returns: string;
  run(context: ActionContext, values: Values<P>): Promise<ActionOutcome<R>>;
};

/** Keeps the parameter types of a declaration. */
export function defineAction<const P extends Parameters, R>(action: Action<P, R>): Action<P, R> {
  return action;
}
