import { Button, Checkbox, makeStyles } from "@fluentui/react-components";
import { ArrowDown16Regular, ArrowUp16Regular } from "@fluentui/react-icons";
import { moved } from "../report/ask";
import { useSpeech } from "../services";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  row: { display: "flex", alignItems: "center", minHeight: "32px" },
  box: { flex: "1 1 auto", minWidth: 0 },
});

/** Columns to tick, the ticked ones first and movable by buttons: by mouse, touch and keyboard alike. */
export function ColumnList({
  columns,
  chosen,
  onChange,
}: {
  columns: { key: string; header: string }[];
  chosen: string[];
  onChange: (chosen: string[]) => void;
}) {
  const styles = useStyles();
  const { t } = useSpeech();
  return (
    <ul className={styles.list} aria-label={t("paneViews.report.columns")} data-testid="columns">
      {columns.map(({ key, header }) => {
        const at = chosen.indexOf(key);
        return (
          <li key={key} className={styles.row} data-column={key}>
            <Checkbox
              className={styles.box}
              label={header}
              checked={at >= 0}
              onChange={() => onChange(at >= 0 ? chosen.filter((one) => one !== key) : [...chosen, key])}
            />
            {at >= 0 && (
              <>
                <Button
                  size="small"
                  appearance="subtle"
                  icon={<ArrowUp16Regular />}
                  aria-label={t("paneViews.report.earlier", { column: header })}
                  disabledFocusable={at === 0}
                  onClick={() => onChange(moved(chosen, at, -1))}
                />
                <Button
                  size="small"
                  appearance="subtle"
                  icon={<ArrowDown16Regular />}
                  aria-label={t("paneViews.report.later", { column: header })}
                  disabledFocusable={at === chosen.length - 1}
                  onClick={() => onChange(moved(chosen, at, 1))}
                />
              </>
            )}
          </li>
        );
      })}
    </ul>
  );
}
