import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { Lightbulb16Regular } from "@fluentui/react-icons";
import { useState } from "react";
import { firstBodyRow } from "../../domain/schema/column-plan";
import { placeOfList } from "../../domain/lists/columns";
import { failureWords } from "../../i18n/failure-words";
import type { Runner } from "../hooks/useRun";
import { useServices, useSpeech, type Services } from "../services";
import type { Offer } from "./offers";
import { doneText, moreOf, textOf } from "./words";
import { Unseen } from "../components/Unseen";

const useStyles = makeStyles({
  bar: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorNeutralForeground1,
  },
  line: { display: "flex", gap: tokens.spacingHorizontalXS, alignItems: "flex-start" },
  icon: { color: tokens.colorBrandForeground2, flexShrink: 0 },
  words: { overflowWrap: "anywhere" },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
});

/** A button of an offer; `values` are those of the action that it runs. */
type Choice = { key: string; label: string; run?: { id: string; values: Record<string, unknown> }; go?: () => Promise<unknown> };

const rename = (list: string, from: string, to: string) => ({ id: "rename-list-value", values: { list, from, to } });

function choicesOf(offer: Offer, t: (key: string, values?: Record<string, string | number>) => string, services: Services): Choice[] {
  switch (offer.kind) {
    case "unlisted": {
      const { list, value, suggestion } = offer;
      const use =
        suggestion === null ? [] : [{ key: "use", label: t("lists.buttons.use", { suggestion }), run: rename(list, value, suggestion) }];
      const add = offer.extendable
        ? { key: "add", label: t("lists.buttons.add"), run: { id: "add-list-value", values: { list, value } } }
        : openList(offer.list, t, services);
      return [...use, add];
    }
    case "renamed":
      return [{ key: "carry", label: t("lists.buttons.carry", { count: offer.cells }), run: rename(offer.list, offer.from, offer.to) }];
    case "gone":
      return [openList(offer.list, t, services)];
    case "client": {
      const place = { table: "clients", column: "name", row: firstBodyRow + offer.at, record: offer.code || null };
      return [{ key: "show", label: t("lists.buttons.show"), go: () => services.goTo(place) }];
    }
    case "told":
      return [openList("stages", t, services)];
  }
}

function openList(list: Parameters<typeof placeOfList>[0], t: (key: string) => string, services: Services): Choice {
  const place = placeOfList(list);
  const go = () => services.goTo({ table: place?.table ?? list, column: place?.column ?? null, row: firstBodyRow, record: null });
  return { key: "open", label: t("lists.buttons.open"), go };
}

/**
 * Asks about what was just typed, above the bar of Undo: it takes neither the keyboard nor the screen, is told politely, and
 * goes with "Not now".
 */
export function EntryBar({
  offer,
  runner,
  onLeave,
}: {
  offer: Offer | null;
  runner: Runner;
  onLeave: (offer: Offer, putOff?: boolean) => void;
}) {
  const styles = useStyles();
  const speech = useSpeech();
  const services = useServices();
  const { t } = speech;
  const failure = runner.run.state === "failed" ? runner.run.failure : null;
  const text = offer ? textOf(offer, speech) : "";
  const more = offer ? moreOf(offer, speech) : "";
  const [done, setDone] = useState("");
  const leave = (left: Offer, putOff?: boolean) => {
    runner.clear();
    onLeave(left, putOff);
  };
  const choose = async (chosen: Offer, { run, go }: Choice) => {
    await go?.();
    if (!run) return;
    const outcome = await runner.start(run.id, run.values);
    if (!outcome) return;
    setDone(doneText(chosen, outcome.result, speech));
    leave(chosen);
  };
  return (
    <>
      <Unseen role="status" aria-live="polite" data-testid="entry-told">
        {offer ? text : done}
      </Unseen>
      {offer && (
        <section className={styles.bar} aria-label={t("lists.bar")} data-testid={`entry-${offer.kind}`}>
          <div className={styles.line}>
            <Lightbulb16Regular className={styles.icon} />
            <Text size={200} weight="semibold" className={styles.words}>
              {text}
            </Text>
          </div>
          {more && (
            <Text size={200} className={styles.words}>
              {more}
            </Text>
          )}
          {failure && (
            <Text size={200} role="alert" className={styles.words}>
              {failureWords(t, failure.code, failure.values).happened}
            </Text>
          )}
          <div className={styles.buttons}>
            {choicesOf(offer, t, services).map((choice) => (
              <Button
                key={choice.key}
                size="small"
                data-testid={`entry-${choice.key}`}
                disabled={runner.run.state === "running"}
                onClick={() => void choose(offer, choice).catch((error: unknown) => console.error(error))}
              >
                {choice.label}
              </Button>
            ))}
            <Button size="small" appearance="transparent" data-testid="entry-later" onClick={() => leave(offer, true)}>
              {t("lists.buttons.later")}
            </Button>
          </div>
        </section>
      )}
    </>
  );
}
