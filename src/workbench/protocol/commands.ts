import { DISPATCH, type Dispatch } from "./dispatch";

/** Ribbon commands under way: invoked when the page listens, done when it says so. */
export class Commands {
  private readonly running = new Map<string, () => void>();
  private readonly ready: Promise<void>;
  private listen = () => {};
  private next = 1;

  constructor(private readonly dispatch: Dispatch) {
    this.ready = new Promise((resolve) => (this.listen = resolve));
  }

  listening(): void {
    this.listen();
  }

  async invoke(name: string): Promise<void> {
    await this.ready;
    const id = `command-${this.next++}`;
    const done = new Promise<void>((resolve) => this.running.set(id, resolve));
    this.dispatch.tell(DISPATCH.commandInvoked, [id, name, JSON.stringify({ source: { id } })]);
    await done;
  }

  completed(params: unknown): void {
    const id = String((params as readonly unknown[])[0]);
    this.running.get(id)?.();
    this.running.delete(id);
  }
}
