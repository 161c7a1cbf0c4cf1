import { makeStyles, tokens } from "@fluentui/react-components";
import { Archive24Regular, Briefcase24Regular, CheckmarkStarburst24Regular, PeopleSwap24Regular } from "@fluentui/react-icons";
import { useServices, useSpeech } from "../services";
import { LeadRow } from "./LeadRow";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0, borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  row: { borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
});

/** What keeps a base in order, each on a screen of its own and done by an action. */
const rows = [
  { id: "check", action: "check-base", icon: <CheckmarkStarburst24Regular /> },
  { id: "duplicates", action: "find-duplicates", icon: <PeopleSwap24Regular /> },
  { id: "profiles", action: "add-profile", icon: <Briefcase24Regular /> },
  { id: "archive", action: "archive", icon: <Archive24Regular /> },
] as const;

export type BaseRow = (typeof rows)[number]["id"];

/** The ways to keep the base clean, so far as this version knows them. */
export function BaseRows({ onOpen }: { onOpen: (row: BaseRow) => void }) {
  const styles = useStyles();
  const { t } = useSpeech();
  const services = useServices();
  return (
    <ul className={styles.list} aria-label={t("paneClean.rows.label")}>
      {rows
        .filter(({ action }) => services.knows(action))
        .map(({ id, icon }) => (
          <li key={id} className={styles.row}>
            <LeadRow
              icon={icon}
              title={t(`paneClean.rows.${id}.title`)}
              text={t(`paneClean.rows.${id}.text`)}
              testId={`base-${id}`}
              onOpen={() => onOpen(id)}
            />
          </li>
        ))}
    </ul>
  );
}
