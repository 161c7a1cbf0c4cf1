import { Button, makeStyles, MessageBar, MessageBarBody, Text, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { clientCodeOf } from "../../domain/analysis/client-index";
import { textOf } from "../../domain/kernel/text";
import { AskDialog } from "../components/AskDialog";
import { BackButton } from "../components/BackButton";
import { ErrorMessage } from "../components/ErrorMessage";
import { QuietRun } from "../components/QuietRun";
import { ScreenTitle } from "../components/ScreenTitle";
import { useAsk } from "../hooks/useAsk";
import type { Runner } from "../hooks/useRun";
import { useServices, useSpeech, type Services } from "../services";

const useStyles = makeStyles({
  screen: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL },
  client: {
    display: "flex",
    flexDirection: "column",
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: "anywhere",
  },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

type Client = { code: string; name: string; archived: boolean };

/** The client whom the row under the cursor is about; null where it is about none. */
async function clientHere(services: Services): Promise<Client | null> {
  const { table, record } = await services.standing();
  const named = textOf(table === "clients" ? record["code"] : record["client"]);
  const code = textOf(clientCodeOf(named));
  if (!/^C-\d+$/.test(code)) return null;
  if (table === "clients") return { code, name: textOf(record["name"]), archived: textOf(record["archived"]) !== "" };
  return { code, name: named.slice(code.length).trim(), archived: false };
}

/** Puts the client under the cursor into the archive, brings him back, or erases the person. */
export function ArchiveScreen({ steady, onBack }: { steady: Runner; onBack: () => void }) {
  const styles = useStyles();
  const { t } = useSpeech();
  const services = useServices();
  const [round, setRound] = useState(0);
  const [done, setDone] = useState<string | null>(null);
  const here = useAsk(() => clientHere(services), String(round));
  const again = () => setRound(round + 1);
  const { run } = steady;
  const start = async (id: string, code: string, said: string) => {
    if (!(await steady.start(id, { client: code }))) return;
    setDone(said);
    again();
  };

  if (run.state === "failed") return <ErrorMessage error={run.failure} onAgain={steady.again} onBack={steady.clear} />;
  if (here.error) return <ErrorMessage error={here.error} onAgain={again} onBack={onBack} />;
  const client = here.value;
  return (
    <div className={styles.screen} data-testid="archive-screen">
      <div>
        <BackButton onBack={onBack} />
        <ScreenTitle compact title={t("paneClean.rows.archive.title")} text={t("keeping.archive.text")} />
      </div>
      {run.state === "running" && <QuietRun runner={steady} />}
      {done && (
        <MessageBar intent="success" layout="multiline" data-testid="archive-done">
          <MessageBarBody>{done}</MessageBarBody>
        </MessageBar>
      )}
      {client ? (
        <OneClient client={client} busy={run.state === "running"} onStart={(id, said) => void start(id, client.code, said)} />
      ) : (
        <Text>{t("paneClean.archive.none")}</Text>
      )}
      <div>
        <Button appearance="subtle" data-testid="look-again" onClick={again}>
          {t("paneClean.archive.again")}
        </Button>
      </div>
    </div>
  );
}

type OneClientProps = { client: Client; busy: boolean; onStart: (action: string, said: string) => void };

function OneClient({ client: { code, name, archived }, busy, onStart }: OneClientProps) {
  const styles = useStyles();
  const { t } = useSpeech();
  const services = useServices();
  const [asking, setAsking] = useState(false);
  const way = archived ? { action: "restore-client", words: "restore" } : { action: "archive", words: "archive" };
  const called = `${code} ${name}`.trim();
  return (
    <>
      <div className={styles.client} data-testid="client-here">
        <Text weight="semibold">
          <bdi>{name || code}</bdi>
        </Text>
        <Text size={200}>{code}</Text>
        {archived && <Text size={200}>{t("paneClean.archive.archived")}</Text>}
      </div>
      <div className={styles.buttons}>
        {services.knows(way.action) && (
          <Button
            appearance="primary"
            size="large"
            disabled={busy}
            data-testid={way.action}
            onClick={() => onStart(way.action, t(`keeping.${way.words}.done`, { count: 1 }))}
          >
            {t(`keeping.${way.words}.label`)}
          </Button>
        )}
        {services.knows("erase-person") && (
          <Button size="large" appearance="subtle" disabled={busy} data-testid="erase" onClick={() => setAsking(true)}>
            {`${t("keeping.erase.label")}…`}
          </Button>
        )}
      </div>
      {asking && (
        <AskDialog
          title={t("paneClean.archive.confirm")}
          action={t("keeping.erase.button")}
          onDone={() => {
            setAsking(false);
            onStart("erase-person", t("keeping.erase.done", { code }));
          }}
          onClose={() => setAsking(false)}
        >
          {t("keeping.erase.text", { client: called, code })}
        </AskDialog>
      )}
    </>
  );
}
