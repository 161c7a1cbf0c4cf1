/** Excel's cell-editing mode: commands fail while a cell is edited, or wait if they asked to. */
export class EditMode {
  private waiting: (() => void)[] = [];
  private editing = false;

  get on(): boolean {
    return this.editing;
  }

  enter(): void {
    this.editing = true;
  }

  leave(): void {
    this.editing = false;
    const waiting = this.waiting;
    this.waiting = [];
    for (const go of waiting) go();
  }

  /** Resolves when no cell is being edited. */
  async ended(): Promise<void> {
    if (this.editing) await new Promise<void>((go) => this.waiting.push(go));
  }
}
