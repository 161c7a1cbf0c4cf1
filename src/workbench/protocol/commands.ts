import { DISPATCH, type Dispatch } from "./dispatch";

const SUCCESS = 0;
/** How long a page may take to associate its functions, in milliseconds, and how often it is asked. */
const PATIENCE = 5000;
const PAUSE = 50;

/** Ribbon commands under way: invoked when the page listens, done when it says so. */
export class Commands {
  private readonly running = new Map<string, (status: number) => void>();
  private readonly ready: Promise<void>;
  private listen = () => {};
  private next = 1;

  constructor(private readonly dispatch: Dispatch) {
    this.ready = new Promise((resolve) => (this.listen = resolve));
  }

  /** The page's handler is in place. */
  listening(): void {
    this.listen();
  }

  /** Runs a function of the page; rejects where it associates none of that name. */
  async invoke(name: string): Promise<void> {
    await this.ready;
    for (let waited = 0; waited <= PATIENCE; waited += PAUSE) {
      if ((await this.once(name)) === SUCCESS) return;
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
    }
    throw new Error(`The add-in associates no function "${name}".`);
  }

  /** `params`: the command's id, its status, what the page adds. */
  completed(params: unknown): void {
    const [id, status] = params as readonly unknown[];
    this.running.get(String(id))?.(Number(status));
    this.running.delete(String(id));
  }

  private once(name: string): Promise<number> {
    const id = `command-${this.next++}`;
    const done = new Promise<number>((resolve) => this.running.set(id, resolve));
    this.dispatch.tell(DISPATCH.commandInvoked, [id, name, JSON.stringify({ source: { id } })]);
    return done;
  }
}
