import type { Book } from "../book/book";
import type { Workspace } from "../book/workspace";
import type { BookChange, Computed } from "../engine/engine";
import { createRoot, type Root } from "../objects/root";
import { HostError, type WireObject } from "../objects/wire";
import { errorOf, isMistake, refused } from "./answer";
import { AddinFunctions } from "./addin-functions";
import { Batch, type Session } from "./batch";
import { EditMode } from "./edit-mode";
import { type Fault, Faults } from "./faults";
import { Members } from "./members";
import type { BatchAnswer, BatchRequest, EventEntry } from "./messages";
import { catalogueOf } from "./metadata/catalogue";
import type { Metadata } from "./metadata/metadata";
import { References } from "./references";
import { REQUIREMENTS, type RequirementSets } from "./requirements";
import { addinService, isAsked, isHousekeeping } from "./services";
import { Subscriptions } from "./subscriptions";

/** The web's limit of one request and of one answer, in bytes. */
export const MOST_BYTES = 5 * 1024 * 1024;
/** The request flag of `Excel.run({ delayForCellEdit: true }, …)`. */
const DELAY_FOR_CELL_EDIT = 64;

/** The worksheets' event that the document's older one follows. */
const SELECTION_CHANGED = 14;

export type Counters = { syncs: number; actions: number; bytesOut: number; bytesIn: number; hostMs: number };
export type HostOptions = {
  workspace: Workspace;
  metadata: Metadata;
  /** API sets other than the workbench's own. */
  requirements?: RequirementSets;
  /** The objects; the workbook's own unless told. */
  createRoot?: (workspace: Workspace) => Root;
  /** Hears of errors that are the host's own mistakes. */
  onMistake?: (error: unknown) => void;
};
/** Takes what changed and the formulas' new results; after Open every sheet counts as changed. */
export type ChangeListener = (change: BookChange, results: readonly Computed[]) => void;
type Listener = (entries: EventEntry[]) => void;

/** Milliseconds after a batch that suspended calculation, when no other came. */
const QUIET_MOMENT = 200;

/** Answers Office.js as Excel would: one batch at a time, events after the answer. */
export class Host {
  readonly workspace: Workspace;
  readonly requirements: RequirementSets;
  readonly faults = new Faults();
  readonly editMode = new EditMode();
  /** The custom functions of the add-in. */
  readonly functions = new AddinFunctions((entries) => this.send(entries));
  counters: Counters = noCounts();
  private session: Session;
  private readonly rootOf: (workspace: Workspace) => Root;
  private readonly members: Members;
  private readonly listeners = new Set<Listener>();
  private readonly changeListeners = new Set<ChangeListener>();
  private readonly turnListeners = new Set<() => void>();
  private readonly selectionListeners = new Set<() => void>();
  private readonly onMistake: (error: unknown) => void;
  private last: Promise<unknown> = Promise.resolve();
  private underWay = 0;

  constructor({ workspace, metadata, requirements = {}, onMistake = console.error, createRoot: rootOf = createRoot }: HostOptions) {
    this.workspace = workspace;
    this.rootOf = rootOf;
    this.requirements = { ...REQUIREMENTS, ...requirements };
    this.onMistake = onMistake;
    this.members = new Members(catalogueOf(metadata), this.requirements);
    this.session = this.begin();
    workspace.services.callFunctions = (calls) => this.functions.call(calls);
    workspace.watch = (change, results) => this.tellChange(change, results);
  }

  /** Puts another book in place of this one: what Office.js kept of the old one is void. */
  open(book: Book): Promise<void> {
    return this.inTurn(async () => {
      this.workspace.book = book;
      this.session = this.begin();
      await this.workspace.engine.load(book);
      await this.workspace.recalculate(true);
      this.workspace.takeEvents();
      this.tellChange({ sheets: book.sheets.map(({ id }) => ({ sheet: id, all: true })), structure: true }, []);
    });
  }

  /** Calculates every formula anew, volatile ones too: after a file was opened. */
  async recalculate(): Promise<void> {
    await this.inTurn(() => this.workspace.recalculate(true));
  }

  /** The book when every request is answered and every formula calculated. */
  async settled(): Promise<Book> {
    await this.inTurn(() => this.workspace.settle());
    return this.workspace.book;
  }

  /** An edit by hand: in turn with the requests, told as the user's, calculated when it resolves. */
  act<T>(work: (workspace: Workspace, workbook: WireObject) => T | Promise<T>): Promise<T> {
    return this.inTurn(async () => {
      const { origin } = this.workspace;
      this.workspace.origin = { source: "Local", triggerSource: "Unknown" };
      try {
        return await work(this.workspace, this.session.root.Workbook);
      } finally {
        this.workspace.origin = origin;
        await this.workspace.settle();
      }
    });
  }

  /** Takes one request as JSON and answers it as JSON; requests wait for each other. */
  process(text: string, flags = 0): Promise<string> {
    const talk = AddinFunctions.speaks(text);
    if (talk) return Promise.resolve(JSON.stringify(this.functions.hear(talk)));
    return this.inTurn(() => this.answer(text, flags));
  }

  /** Sends what happened since (a user's or co-author's edit) to whoever listens. */
  deliverEvents(): void {
    const events = this.workspace.takeEvents();
    if (events.some(({ eventType }) => eventType === SELECTION_CHANGED)) for (const listener of this.selectionListeners) listener();
    const entries = this.session.subscriptions.entries(events);
    if (entries.length > 0) this.send(entries);
  }

  private send(entries: EventEntry[]): void {
    for (const listener of this.listeners) listener(entries);
  }

  listen(listener: Listener): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  /** The document's own, older event: the selection moved. */
  listenSelection(listener: () => void): () => void {
    this.selectionListeners.add(listener);
    return () => void this.selectionListeners.delete(listener);
  }

  /** Hears what changed in the book, once it is calculated. */
  onChange(listener: ChangeListener): () => void {
    this.changeListeners.add(listener);
    return () => void this.changeListeners.delete(listener);
  }

  /** Hears that a request or an edit is done with: selection, active sheet or anything else may have moved. */
  onTurn(listener: () => void): () => void {
    this.turnListeners.add(listener);
    return () => void this.turnListeners.delete(listener);
  }

  /** Whether no request is being answered and no event waits. */
  get idle(): boolean {
    return this.underWay === 0;
  }

  /** How many ranges Office.js keeps. */
  get kept(): number {
    return this.session.references.size;
  }

  private quietMoment: ReturnType<typeof setTimeout> | undefined;

  private begin(): Session {
    const root = this.rootOf(this.workspace);
    const service = (name: string) => addinService(name) ?? root.service?.(name);
    return {
      workspace: this.workspace,
      root: { Workbook: root.Workbook, service },
      members: this.members,
      references: new References(),
      subscriptions: new Subscriptions(),
    };
  }

  private tellChange(change: BookChange, results: readonly Computed[]): void {
    for (const listener of this.changeListeners) listener(change, results);
  }

  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    this.underWay += 1;
    const done = this.last.then(work);
    this.last = done.then(
      () => this.ended(),
      () => this.ended(),
    );
    return done;
  }

  private ended(): void {
    setTimeout(() => {
      this.underWay -= 1;
      for (const listener of this.turnListeners) listener();
      this.deliverEvents();
    }, 0);
  }

  private async answer(text: string, flags: number): Promise<string> {
    const bytes = byteLength(text);
    if (bytes > MOST_BYTES) return JSON.stringify(refused("RequestPayloadSizeLimitExceeded", `The request has ${bytes} bytes.`));
    const request = JSON.parse(text) as BatchRequest;
    if (isHousekeeping(request)) return JSON.stringify(await this.run(request, []));
    const start = performance.now();
    const answer = JSON.stringify(await this.admit(request, flags));
    const answered = byteLength(answer);
    this.count(request, bytes, answered, performance.now() - start);
    if (answered <= MOST_BYTES) return answer;
    return JSON.stringify(refused("ResponsePayloadSizeLimitExceeded", `The answer has ${answered} bytes.`));
  }

  private count(request: BatchRequest, bytesOut: number, bytesIn: number, ms: number): void {
    this.counters.syncs += 1;
    this.counters.actions += request.Actions.length;
    this.counters.bytesOut += bytesOut;
    this.counters.bytesIn += bytesIn;
    this.counters.hostMs += ms;
  }

  private async admit(request: BatchRequest, flags: number): Promise<BatchAnswer> {
    if (this.editMode.on && (flags & DELAY_FOR_CELL_EDIT) === 0)
      return refused("InvalidOperationInCellEditMode", "Excel is in cell-editing mode.");
    await this.editMode.ended();
    const faults = this.faults.next();
    const whole = faults.filter(({ atAction }) => atAction === undefined);
    for (const { before } of whole) before?.(this.workspace);
    const refusal = whole.find(({ code, answerLost }) => code && !answerLost);
    if (refusal?.code) return refused(refusal.code, "As ordered.");
    const answer = await this.run(request, faults);
    const lost = whole.find(({ code, answerLost }) => code && answerLost);
    return lost?.code ? refused(lost.code, "As ordered: done, but the answer is lost.") : answer;
  }

  private async run(request: BatchRequest, faults: Fault[]): Promise<BatchAnswer> {
    const batch = new Batch(this.session, request);
    const answer: BatchAnswer = { Results: [], TraceIds: [] };
    let asked = 0;
    for (const [index, action] of request.Actions.entries()) {
      try {
        if (isAsked(action)) this.strike(faults, ++asked);
        answer.Results.push({ ActionId: action.Id, Value: await batch.perform(action) });
        if (action.ActionType === 5) answer.TraceIds.push(action.Id);
      } catch (reason) {
        if (isMistake(reason)) this.onMistake(reason);
        const target = batch.known(action.ObjectPathId);
        answer.Error = errorOf(reason, index, target && action.Name ? this.members.location(target, action.Name) : (target?.Type ?? ""));
        break;
      }
    }
    await this.calculate();
    return answer;
  }

  /** The end of a batch: formulas are calculated, unless it asked to leave them to the next one; where none comes, a quiet moment does. */
  private async calculate(): Promise<void> {
    const { workspace } = this;
    if (!workspace.calculationSuspended) return workspace.settle();
    workspace.calculationSuspended = false;
    clearTimeout(this.quietMoment);
    const settle = () => this.settled().catch((error: unknown) => this.onMistake(error));
    this.quietMoment = setTimeout(() => void settle(), QUIET_MOMENT);
    (this.quietMoment as { unref?: () => void }).unref?.();
  }

  private strike(faults: Fault[], action: number): void {
    for (const { atAction, before, code } of faults) {
      if (atAction !== action) continue;
      before?.(this.workspace);
      if (code) throw new HostError(code, "As ordered.");
    }
  }
}

/** Counters at nought. */
export function noCounts(): Counters {
  return { syncs: 0, actions: 0, bytesOut: 0, bytesIn: 0, hostMs: 0 };
}

const encoder = new TextEncoder();

function byteLength(text: string): number {
  return encoder.encode(text).length;
}
