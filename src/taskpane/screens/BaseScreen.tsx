import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { ArrowImport24Regular } from "@fluentui/react-icons";
import { useState } from "react";
import type { BaseState } from "../../actions/ports";
import { ScreenTitle } from "../components/ScreenTitle";
import type { Runner } from "../hooks/useRun";
import { useServices, useSpeech } from "../services";
import { ImportScreen } from "./ImportScreen";

const useStyles = makeStyles({
  screen: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  row: { width: "100%", justifyContent: "space-between", fontWeight: tokens.fontWeightRegular, paddingInline: tokens.spacingHorizontalS },
  rows: { fontVariantNumeric: "tabular-nums", color: tokens.colorNeutralForeground2 },
});

/** The tables a user fills, in the order he thinks of them. */
const mainTables = ["clients", "orders", "contracts", "contacts", "interactions", "services"];

/** What stands in the base, and the way to bring more in. */
export function BaseScreen({ runner, base }: { runner: Runner; base: BaseState }) {
  const styles = useStyles();
  const { t, number } = useSpeech();
  const services = useServices();
  const [importing, setImporting] = useState(false);
  if (importing)
    return <ImportScreen runner={runner} ownSheets={base.tables.map((table) => table.sheet)} onBack={() => setImporting(false)} />;
  const tables = mainTables.flatMap((key) => base.tables.filter((table) => table.key === key));
  return (
    <div className={styles.screen}>
      <div>
        <ScreenTitle title={t("pane.base.title")} />
        <ul className={styles.list} aria-label={t("pane.base.tables")}>
          {tables.map((table) => (
            <li key={table.key}>
              <Button
                appearance="subtle"
                className={styles.row}
                title={t("pane.base.open", { sheet: table.sheet })}
                onClick={() => void services.show(table.sheet)}
              >
                <span>{table.sheet}</span> <span className={styles.rows}>{number(table.rows)}</span>
              </Button>
            </li>
          ))}
        </ul>
      </div>
      <Text>{t("pane.base.import.text")}</Text>
      <Button
        data-testid="base-import"
        appearance="primary"
        size="large"
        icon={<ArrowImport24Regular />}
        onClick={() => setImporting(true)}
      >
        {t("pane.base.import.title")}
      </Button>
    </div>
  );
}
