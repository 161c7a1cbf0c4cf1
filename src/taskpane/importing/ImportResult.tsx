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

/** Tables of records, as a user thinks of them; the others are lists. */
const mainTables: readonly string[] = ["clients", "orders", "contracts", "contacts", "interactions", "services"];

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

/** Counts by sheet, those with nothing to tell left out, lists at the end. */
function bySheet(perTable: Imported["perTable"], sheetOf: (table: string) => string): Map<string, Counts> {
  const isMain = (table: string) => mainTables.includes(table);
  const tables = Object.keys(perTable).filter((table) => counted.some((verdict) => (perTable[table]?.[verdict] ?? 0) > 0));
  const sheets = new Map<string, Counts>();
  for (const table of [...mainTables.filter((one) => tables.includes(one)), ...tables.filter((one) => !isMain(one))]) {
    const sum = sheets.get(sheetOf(table)) ?? { created: 0, updated: 0, same: 0, skipped: 0 };
    for (const verdict of counted) sum[verdict] += perTable[table]?.[verdict] ?? 0;
    sheets.set(sheetOf(table), sum);
  }
  return sheets;
}

function PerTable({ perTable, base }: { perTable: Imported["perTable"]; base: BaseState | null }) {
  const styles = useStyles();
  const speech = useSpeech();
  const { t } = speech;
  const sheets = [...bySheet(perTable, (key) => base?.tables.find((table) => table.key === key)?.sheet ?? tableName(key, base, speech))];
  if (sheets.every(([, counts]) => counts.created + counts.updated === 0)) return <Text>{t("pane.results.import.nothing")}</Text>;
  return sheets.map(([sheet, counts]) => (
    <section key={sheet} className={styles.part}>
      <Text as="h2" block size={300} weight="semibold" style={{ margin: 0 }}>
        {sheet}
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
