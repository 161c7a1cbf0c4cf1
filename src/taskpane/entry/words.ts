import type { ListKey } from "../../domain/schema/column";
import type { Speech } from "../services";
import type { Offer } from "./offers";

/** What a list is called on Lists; services have a sheet of their own. */
export function listName(list: ListKey, { t }: Pick<Speech, "t">): string {
  return t(list === "services" ? "data.sheets.services" : `data.listTitles.${list}`);
}

/** The sentence of an offer. */
export function textOf(offer: Offer, speech: Pick<Speech, "t">): string {
  const { t } = speech;
  switch (offer.kind) {
    case "told":
      return t(`errors.findings.${offer.finding.code}`, offer.finding.values);
    case "client": {
      const client = [offer.code, offer.name].filter(Boolean).join(" ");
      return t(offer.client ? "lists.client.named" : "lists.client.text", { name: offer.client, client });
    }
    case "renamed":
      return t("lists.renamed", { from: offer.from, to: offer.to, count: offer.cells });
    case "gone":
      return t("lists.gone", { value: offer.value, list: listName(offer.list, speech), count: offer.cells });
    case "unlisted": {
      const kind = offer.suggestion !== null ? "near" : offer.extendable ? "open" : "strict";
      return t(`lists.unlisted.${kind}`, { value: offer.value, list: listName(offer.list, speech), suggestion: offer.suggestion });
    }
  }
}

/** What speaks for an offer, and whom it concerns, in short sentences; "" where there is nothing more to say. */
export function moreOf(offer: Offer, { t }: Pick<Speech, "t">): string {
  if (offer.kind === "unlisted" && offer.cells > 1) return t("lists.cells", { count: offer.cells });
  if (offer.kind !== "client") return "";
  const [reason] = offer.reasons;
  return [
    ...(reason ? [`${t(`cleaning.reasons.${reason.code}`, { a: reason.a, b: reason.b })}.`] : []),
    ...(offer.owner === null ? [] : [t("lists.client.owner", { owner: offer.owner })]),
    ...(offer.more > 0 ? [t("lists.client.more", { count: offer.more })] : []),
  ].join(" ");
}

/** What was done about an offer: said once, seen in the tables. */
export function doneText(offer: Offer, result: unknown, speech: Pick<Speech, "t">): string {
  const { value, to, cells } = result as { value?: string; to?: string; cells?: number };
  if (offer.kind !== "unlisted" && offer.kind !== "renamed") return "";
  if (value !== undefined) return speech.t("lists.done.added", { value, list: listName(offer.list, speech) });
  return speech.t("lists.done.carried", { value: to ?? "", count: cells ?? 0 });
}
