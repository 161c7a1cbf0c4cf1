import { Link, makeStyles, Spinner, Text, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Offered, OfferedView } from "../../domain/views/offered";
import { AskDialog } from "../components/AskDialog";
import { AskForm } from "../components/AskForm";
import { CellTools } from "../components/CellTools";
import { NameDialog } from "../components/NameDialog";
import { ScreenTitle } from "../components/ScreenTitle";
import { SeatDialog } from "../components/SeatDialog";
import { ViewRow } from "../components/ViewRow";
import type { Runner } from "../hooks/useRun";
import { viewOf } from "../look/ask";
import { useServices, useSpeech } from "../services";

const useStyles = makeStyles({
  screen: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL },
  heading: { margin: `0 0 ${tokens.spacingVerticalXS}` },
  list: { listStyleType: "none", margin: 0, padding: 0 },
});

/** What is asked before a view is shown or changed. */
type Question = { kind: "rename" | "delete"; view: OfferedView } | { kind: "seat"; then?: OfferedView };

type LookProps = {
  offered: Offered;
  /** The values of save-view for what is in sight. */
  keeping: Record<string, unknown>;
  runner: Runner;
  quiet: Runner;
};

/** The ways to see a part of the base: by region and contract end, by the selected cell, by the user's own views and the ready ones. */
export function LookScreen({ offered, keeping, runner, quiet }: Omit<LookProps, "offered"> & { offered: Offered | null }) {
  const { t } = useSpeech();
  const styles = useStyles();
  return (
    <div className={styles.screen} data-testid="look">
      <ScreenTitle compact title={t("paneViews.look.title")} />
      {offered ? <Look offered={offered} keeping={keeping} runner={runner} quiet={quiet} /> : <Spinner label={t("pane.loading")} />}
    </div>
  );
}

function Look({ offered, keeping, runner, quiet }: LookProps) {
  const { t } = useSpeech();
  const { seat } = useServices();
  const [question, setQuestion] = useState<Question | null>(null);
  const { views, choices } = offered;
  const show = (view: OfferedView) => {
    if (view.asks.includes("owner")) return setQuestion({ kind: "seat", then: view });
    void quiet.start("apply-view", { view: view.id });
  };
  const of = (kind: OfferedView["kind"]) => views.filter((view) => view.kind === kind && view.id !== "like-this-cell");
  const fill = (action: string) => void runner.start(action);
  const menuOf = (view: OfferedView) => [
    { name: "rename", text: t("paneViews.look.rename"), onChoose: () => setQuestion({ kind: "rename", view }) },
    {
      name: "replace",
      text: t("paneViews.look.replace"),
      onChoose: () => void quiet.start("save-view", { ...keeping, name: view.id, replace: true }),
    },
    { name: "delete", text: t("paneViews.look.delete"), onChoose: () => setQuestion({ kind: "delete", view }) },
  ];
  const user = choices.owners.includes(seat.user()) ? seat.user() : "";
  return (
    <>
      <AskForm
        choices={choices}
        classAction={views.flatMap(({ unfilled }) => unfilled).find(({ column }) => column === "ABC")?.action}
        onShow={(asked) => void quiet.start("apply-view", viewOf(asked))}
        onFill={fill}
      />
      <CellTools sorts={of("sort")} onShow={(view) => void quiet.start("apply-view", { view })} />
      <ViewList title={t("paneViews.look.own")} views={of("saved")} onShow={show} onFill={fill} menuOf={menuOf} />
      <ViewList title={t("paneViews.look.ready")} views={of("view")} onShow={show} onFill={fill} />
      {choices.owners.length > 0 && (
        <Text size={200}>
          {user && `${t("paneViews.seat.is", { user })} `}
          <Link as="button" data-testid="seat-change" onClick={() => setQuestion({ kind: "seat" })}>
            {t(user ? "paneViews.seat.change" : "paneViews.seat.say")}
          </Link>
        </Text>
      )}
      {question && <Asking question={question} offered={offered} quiet={quiet} onClose={() => setQuestion(null)} />}
    </>
  );
}

function ViewList({
  title,
  views,
  onShow,
  onFill,
  menuOf,
}: {
  title: string;
  views: OfferedView[];
  onShow: (view: OfferedView) => void;
  onFill: (action: string) => void;
  menuOf?: (view: OfferedView) => { name: string; text: string; onChoose: () => void }[];
}) {
  const styles = useStyles();
  if (views.length === 0) return null;
  return (
    <section>
      <Text as="h2" block size={300} weight="semibold" className={styles.heading}>
        {title}
      </Text>
      <ul className={styles.list} aria-label={title}>
        {views.map((view) => (
          <ViewRow key={view.id} view={view} onShow={() => onShow(view)} onFill={onFill} menu={menuOf?.(view)} />
        ))}
      </ul>
    </section>
  );
}

function Asking({ question, offered, quiet, onClose }: { question: Question; offered: Offered; quiet: Runner; onClose: () => void }) {
  const { t } = useSpeech();
  const { seat } = useServices();
  const run = (id: string, values: Record<string, unknown>) => {
    onClose();
    void quiet.start(id, values);
  };
  if (question.kind === "seat") {
    const done = (user: string) => {
      seat.sit(user);
      run(question.then ? "apply-view" : "views", question.then ? { view: question.then.id } : {});
    };
    return <SeatDialog owners={offered.choices.owners} user={seat.user()} onDone={done} onClose={onClose} />;
  }
  const name = question.view.id;
  if (question.kind === "delete")
    return (
      <AskDialog
        title={t("paneViews.look.deleteTitle", { view: name })}
        action={t("paneViews.look.delete")}
        onDone={() => run("delete-view", { name })}
        onClose={onClose}
      >
        <Text>{t("paneViews.look.deleteText")}</Text>
      </AskDialog>
    );
  const taken = offered.views.filter(({ kind }) => kind === "saved").map(({ id }) => id);
  return (
    <NameDialog
      title={t("paneViews.look.renameTitle", { view: name })}
      name={name}
      action={t("paneViews.look.rename")}
      taken={taken}
      onDone={(to) => run("rename-view", { name, to })}
      onClose={onClose}
    />
  );
}
