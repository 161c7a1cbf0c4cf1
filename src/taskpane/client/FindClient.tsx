import { Button, makeStyles, SearchBox, Text, tokens } from "@fluentui/react-components";
import { useMemo, useRef, useState } from "react";
import { clientFinder, findColumns, type FoundClient } from "../../domain/clients/find-clients";
import { ErrorMessage } from "../components/ErrorMessage";
import { Unseen } from "../components/Unseen";
import { useServices, useSpeech } from "../services";

const useStyles = makeStyles({
  box: { width: "100%", maxWidth: "none" },
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  hit: { width: "100%", justifyContent: "flex-start", textAlign: "start", fontWeight: tokens.fontWeightRegular, overflowWrap: "anywhere" },
  words: { display: "flex", flexDirection: "column", minWidth: 0 },
  none: { color: tokens.colorNeutralForeground2, marginTop: tokens.spacingVerticalXS },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** So many clients are offered: who types one letter more finds the one. */
const most = 6;

type Finder = ReturnType<typeof clientFinder>;

/** Finds a client by a piece of name, phone or code while it is typed. The clients are read once each time the box is gone to. */
export function FindClient({ onFind }: { onFind: (code: string) => void }) {
  const styles = useStyles();
  const { t } = useSpeech();
  const services = useServices();
  const [text, setText] = useState("");
  const [finder, setFinder] = useState<Finder | null>(null);
  const [error, setError] = useState<unknown>(null);
  const isRead = useRef(false);
  const hits = useMemo(() => finder?.(text, most) ?? null, [finder, text]);
  const shown = text.trim() === "" ? null : hits;

  const type = (typed: string) => {
    setText(typed);
    if (isRead.current || typed === "") return;
    isRead.current = true;
    setError(null);
    services
      .read([{ table: "clients", columns: [...findColumns] }])
      .then(([clients]) => setFinder(() => clientFinder(clients?.columns ?? {})))
      .catch((failed: unknown) => {
        isRead.current = false;
        setError(failed);
      });
  };
  const choose = (hit: FoundClient | undefined) => {
    if (!hit) return;
    setText("");
    isRead.current = false;
    onFind(hit.code);
  };
  return (
    <div role="search">
      <SearchBox
        className={styles.box}
        data-testid="find-client"
        aria-label={t("paneClient.search.label")}
        placeholder={t("paneClient.search.hint")}
        value={text}
        onFocus={() => {
          if (text === "") isRead.current = false;
        }}
        onChange={(_event, data) => type(data.value)}
        onKeyDown={(event) => {
          if (event.key === "Enter") choose(shown?.found[0]);
          if (event.key === "Escape") setText("");
        }}
      />
      <Unseen role="status">{shown && t("paneClient.search.found", { count: shown.count })}</Unseen>
      {error !== null && <ErrorMessage error={error} onAgain={() => type(text)} />}
      {shown && shown.count === 0 && (
        <Text block className={styles.none}>
          {t("paneClient.search.none")}
        </Text>
      )}
      {shown && shown.count > 0 && (
        <ul className={styles.list} aria-label={t("paneClient.search.label")}>
          {shown.found.map((hit) => (
            <li key={hit.row}>
              <Button appearance="subtle" className={styles.hit} data-testid="found-client" onClick={() => choose(hit)}>
                <span className={styles.words}>
                  <bdi>{hit.name || hit.code}</bdi>
                  <Text size={200} className={styles.quiet}>
                    <bdi>{[hit.code, hit.met].filter(Boolean).join(" · ")}</bdi>
                  </Text>
                </span>
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
