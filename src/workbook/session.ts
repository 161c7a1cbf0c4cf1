import { Failure } from "../domain/kernel/failure";
import { isFailure, toFailure } from "./excel-failure";

/** What a session cost so far. */
export type SessionStats = { syncs: number };

export type SessionOptions = {
  /** Milliseconds between two tries while a cell is being edited. */
  editingWait?: number;
  /** Tries before "excel.editing" is told. */
  editingTries?: number;
  wait?: (milliseconds: number) => Promise<void>;
};

/** One conversation with Excel: work is queued on `context`, `send` carries it over. The only place that calls sync. */
export class Session {
  /** Set once cells have been changed: from then on a failed batch is no longer simply tried again. */
  wrote = false;

  constructor(
    readonly context: Excel.RequestContext,
    private readonly stats: SessionStats,
  ) {}

  get workbook(): Excel.Workbook {
    return this.context.workbook;
  }

  /** Carries what is queued to Excel and brings back what was loaded; Excel's errors come as Failures. */
  async send(): Promise<void> {
    this.stats.syncs += 1;
    try {
      await this.context.sync();
    } catch (error) {
      throw toFailure(error);
    }
  }

  /** As `send`, for a batch that writes many cells: no screen updates and no calculation before it is through. */
  async sendQuietly(): Promise<void> {
    this.workbook.application.suspendScreenUpdatingUntilNextSync();
    this.workbook.application.suspendApiCalculationUntilNextSync();
    await this.send();
  }
}

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Opens sessions and counts what they cost. */
export class Sessions {
  readonly stats: SessionStats = { syncs: 0 };

  constructor(private readonly options: SessionOptions = {}) {}

  /**
   * Runs `work` in a session. While the user edits a cell Excel takes no commands: work that has not written yet is
   * tried again for a while, then fails with "excel.editing"; with `patient` it waits for as long as it takes.
   */
  async run<T>(work: (session: Session) => Promise<T>, patient = false): Promise<T> {
    const { editingWait = 500, editingTries = 10, wait = pause } = this.options;
    for (let attempt = 1; ; attempt += 1) {
      let session: Session | undefined;
      try {
        return await Excel.run({ delayForCellEdit: patient }, async (context) => {
          session = new Session(context, this.stats);
          return work(session);
        });
      } catch (error) {
        const failure = toFailure(error);
        if (!isFailure(failure, "excel.editing") || session?.wrote || attempt >= editingTries) throw failure;
      }
      await wait(editingWait);
    }
  }

  /** Adds event handlers; answers how to take them away again. */
  async subscribe(add: (workbook: Excel.Workbook) => OfficeExtension.EventHandlerResult<never>[]): Promise<() => Promise<void>> {
    let kept: { context: OfficeExtension.ClientRequestContext; handlers: { remove(): void }[] } | undefined;
    await this.run(async (session) => {
      kept = { context: session.context, handlers: add(session.workbook) };
      await session.send();
    });
    return async () => {
      const gone = kept;
      kept = undefined;
      if (!gone) return;
      for (const handler of gone.handlers) handler.remove();
      await new Session(gone.context as Excel.RequestContext, this.stats).send();
    };
  }

  /** Runs idempotent `work` again where it fails, up to `tries` times; the last failure is thrown. Waits while a cell is being edited. */
  async runStubbornly<T>(work: (session: Session, attempt: number) => Promise<T>, tries = 4): Promise<T> {
    const failures: unknown[] = [];
    for (let attempt = 1; attempt <= tries; attempt += 1) {
      try {
        return await this.run((session) => work(session, attempt), true);
      } catch (error) {
        failures.push(error);
      }
    }
    throw failures[failures.length - 1] ?? new Failure("unknown");
  }
}
