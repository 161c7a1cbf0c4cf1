import { Badge, Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { ArrowUndo20Regular } from "@fluentui/react-icons";
import type { BaseState } from "../../actions/ports";
import type { Runner } from "../hooks/useRun";
import { useServices, useSpeech } from "../services";
import { tableName } from "./places";

const useStyles = makeStyles({
  screen: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  counts: { display: "flex", gap: tokens.spacingHorizontalXS, flexWrap: "wrap" },
  part: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  hint: { color: tokens.colorNeutralForeground2 },
  undo: { alignSelf: "flex-start" },
});

const counted = ["created", "updated", "same", "skipped"] as const;
const colours = { created: "success", updated: "brand", same: "informative", skipped: "warning" } as const;
const rules = ["dates", "amounts", "phones", "emails", "names", "yesNo", "lists"] as const;

type Counts = Record<(typeof counted)[number], number>;
export type Imported = {
  importId: string | null;
  perTable: Record<string, Counts>;
  cleaned?: Partial<Record<(typeof rules)[number], number>>;
};

/** What an import did: records by table, what was cleaned on the way, and the way to take it all back. */
export function ImportResult({ result, base, runner }: { result: Imported; base: BaseState | null; runner: Runner }) {
  const styles = useStyles();
  const { t } = useSpeech();
  const { knows } = useServices();
  const { importId } = result;
  return (
    <div className={styles.screen}>
      <PerTable perTable={result.perTable} base={base} />
      <Cleaned cleaned={result.cleaned ?? {}} />
      {importId && knows("undo-import") && (
        <Button
          className={styles.undo}
          data-testid="undo-import"
          icon={<ArrowUndo20Regular />}
          onClick={() => void runner.start("undo-import", { importId })}
        >
          {t("paneImport.result.undo")}
        </Button>
      )}
    </div>
  );
}

function PerTable({ perTable, base }: { perTable: Imported["perTable"]; base: BaseState | null }) {
  const styles = useStyles();
  const speech = useSpeech();
  const { t } = speech;
  const tables = Object.entries(perTable).filter(([, counts]) => counted.some((verdict) => counts[verdict] > 0));
  if (tables.every(([, counts]) => counts.created + counts.updated === 0)) return <Text>{t("pane.results.import.nothing")}</Text>;
  return tables.map(([key, counts]) => (
    <section key={key} className={styles.part}>
      <Text as="h2" block size={300} weight="semibold" style={{ margin: 0 }}>
        {base?.tables.find((table) => table.key === key)?.sheet ?? tableName(key, base, speech)}
      </Text>
      <div className={styles.counts}>
        {counted
          .filter((verdict) => counts[verdict] > 0)
          .map((verdict) => (
            <Badge key={verdict} appearance="tint" color={colours[verdict]}>
              {t(`pane.results.import.${verdict}`, { count: counts[verdict] })}
            </Badge>
          ))}
      </div>
    </section>
  ));
}

function Cleaned({ cleaned }: { cleaned: NonNullable<Imported["cleaned"]> }) {
  const styles = useStyles();
  const { t } = useSpeech();
  const changed = rules.flatMap((rule) =>
    (cleaned[rule] ?? 0) > 0 ? [t(`paneImport.result.rules.${rule}`, { count: cleaned[rule] ?? 0 })] : [],
  );
  if (changed.length === 0) return null;
  return (
    <section className={styles.part} data-testid="import-cleaned">
      <Text as="h2" block size={300} weight="semibold" style={{ margin: 0 }}>
        {t("paneImport.result.cleaned")}
      </Text>
      <Text>{changed.join(" · ")}</Text>
      <Text size={200} className={styles.hint}>
        {t("paneImport.result.original")}
      </Text>
    </section>
  );
}
