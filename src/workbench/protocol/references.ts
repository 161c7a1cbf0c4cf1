import { HostError, type WireObject } from "../objects/wire";

/** An object that wants to know whether it is kept: a range then follows its cells. */
type Keepable = WireObject & { kept?(kept: boolean): void };

/** Objects that Office.js keeps between batches (tracked ranges), by the id the wire knows them by. */
export class References {
  private readonly objects = new Map<string, Keepable>();
  private readonly ids = new WeakMap<WireObject, string>();
  private next = 1;

  get size(): number {
    return this.objects.size;
  }

  keep(kept: WireObject): void {
    const target = kept as Keepable;
    if (this.ids.has(target)) return;
    const id = `reference-${this.next++}`;
    this.ids.set(target, id);
    this.objects.set(id, target);
    target.kept?.(true);
  }

  idOf(target: WireObject): string | undefined {
    return this.ids.get(target);
  }

  get(id: string): WireObject {
    const target = this.objects.get(id);
    if (!target) throw new HostError("InvalidObjectPath", `Nothing is kept as ${id}.`);
    return target;
  }

  remove(id: string): void {
    const target = this.objects.get(id);
    if (!target) return;
    target.kept?.(false);
    this.ids.delete(target);
    this.objects.delete(id);
  }
}
