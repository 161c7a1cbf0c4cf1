import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowImport24Regular } from "@fluentui/react-icons";
import type { BaseState } from "../../actions/ports";
import { ArchiveScreen } from "../cleaning/ArchiveScreen";
import { BaseRows, type BaseRow } from "../cleaning/BaseRows";
import { CheckScreen } from "../cleaning/CheckScreen";
import { DuplicatesScreen } from "../cleaning/DuplicatesScreen";
import { ScreenTitle } from "../components/ScreenTitle";
import type { Runner } from "../hooks/useRun";
import { ImportsList } from "../importing/ImportsList";
import { ProfilesScreen } from "../profiles/ProfilesScreen";
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

/** Where the user is on the Base tab. */
export type BasePlace = "home" | "import" | BaseRow;

type BaseProps = {
  runner: Runner;
  /** Runs what leaves the screen as it is. */
  steady: Runner;
  base: BaseState;
  place: BasePlace;
  onPlace: (place: BasePlace) => void;
};

/** The Base tab: what stands in the base, the way to bring more in, and to keep it clean. */
export function BaseScreen({ runner, steady, base, place, onPlace }: BaseProps) {
  const onBack = () => onPlace("home");
  switch (place) {
    case "import":
      return <ImportScreen runner={runner} base={base} onBack={onBack} />;
    case "check":
      return <CheckScreen steady={steady} onDuplicates={() => onPlace("duplicates")} onBack={onBack} />;
    case "duplicates":
      return <DuplicatesScreen steady={steady} base={base} onBack={onBack} />;
    case "profiles":
      return <ProfilesScreen runner={runner} base={base} onBack={onBack} />;
    case "archive":
      return <ArchiveScreen steady={steady} onBack={onBack} />;
    default:
      return <Home runner={runner} base={base} onPlace={onPlace} />;
  }
}

function Home({ runner, base, onPlace }: Pick<BaseProps, "runner" | "base" | "onPlace">) {
  const styles = useStyles();
  const { t, number } = useSpeech();
  const services = useServices();
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
      <Button
        data-testid="base-import"
        appearance="primary"
        size="large"
        icon={<ArrowImport24Regular />}
        title={t("pane.base.import.text")}
        onClick={() => onPlace("import")}
      >
        {t("pane.base.import.title")}
      </Button>
      <BaseRows onOpen={onPlace} />
      <ImportsList runner={runner} base={base} />
    </div>
  );
}
