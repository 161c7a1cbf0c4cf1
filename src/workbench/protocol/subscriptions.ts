import type { BookEvent } from "../book/workspace";
import type { EventMeta } from "./metadata/metadata";
import type { EventEntry } from "./messages";

/** Which events somebody listens to, by their number: Office.js itself sorts them by target. */
export class Subscriptions {
  private readonly counts = new Map<number, number>();

  change({ event, on }: { event: EventMeta; on: boolean }): void {
    const count = (this.counts.get(event.eventType) ?? 0) + (on ? 1 : -1);
    if (count > 0) this.counts.set(event.eventType, count);
    else this.counts.delete(event.eventType);
  }

  /** The entries to send for what happened. */
  entries(events: readonly BookEvent[]): EventEntry[] {
    const heard = events.filter(({ eventType }) => this.counts.has(eventType));
    return heard.map(({ eventType, target, message }, index) => [
      65536,
      eventType,
      target,
      JSON.stringify(message),
      index,
      message["source"] === "Remote",
    ]);
  }
}
