import { Button, Checkbox, makeStyles } from "@fluentui/react-components";
import { ArrowDown16Regular, ArrowUp16Regular, ChevronDown16Regular, ChevronUp16Regular } from "@fluentui/react-icons";
import { useEffect, useRef, useState } from "react";
import { moved } from "../report/ask";
import { useSpeech } from "../services";

type Column = { key: string; header: string };
type Move = { key: string; by: -1 | 1 };

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  row: { display: "flex", alignItems: "center", minHeight: "32px" },
  box: { flexGrow: 1, minWidth: 0 },
});

/** Columns to tick, those that are ticked first and movable by buttons: by mouse, touch and keyboard alike; the rest behind one click. */
export function ColumnList({ columns, chosen, onChange }: { columns: Column[]; chosen: string[]; onChange: (chosen: string[]) => void }) {
  const styles = useStyles();
  const { t } = useSpeech();
  const [open, setOpen] = useState(false);
  const list = useRef<HTMLUListElement>(null);
  const lastMove = useRef<Move | null>(null);
  useEffect(() => {
    // a row that was moved takes the keyboard along
    if (lastMove.current) list.current?.querySelector<HTMLElement>(`[data-move="${lastMove.current.by} ${lastMove.current.key}"]`)?.focus();
    lastMove.current = null;
  }, [chosen]);
  const move = (key: string, by: Move["by"]) => {
    lastMove.current = { key, by };
    onChange(moved(chosen, chosen.indexOf(key), by));
  };
  const toggle = (key: string) => onChange(chosen.includes(key) ? chosen.filter((one) => one !== key) : [...chosen, key]);
  const others = columns.filter(({ key }) => !chosen.includes(key));
  return (
    <>
      <ul className={styles.list} aria-label={t("paneViews.report.columns")} data-testid="columns" ref={list}>
        {columns
          .filter(({ key }) => chosen.includes(key))
          .map(({ key, header }, at) => (
            <li key={key} className={styles.row} data-column={key}>
              <span className={styles.box}>
                <Checkbox label={header} checked onChange={() => toggle(key)} />
              </span>
              <MoveButton column={header} move={{ key, by: -1 }} disabled={at === 0} onMove={move} />
              <MoveButton column={header} move={{ key, by: 1 }} disabled={at === chosen.length - 1} onMove={move} />
            </li>
          ))}
      </ul>
      <Button
        appearance="transparent"
        size="small"
        data-testid="other-columns"
        aria-expanded={open}
        icon={open ? <ChevronUp16Regular /> : <ChevronDown16Regular />}
        onClick={() => setOpen(!open)}
      >
        {t("paneViews.report.others")}
      </Button>
      {open && (
        <ul className={styles.list} aria-label={t("paneViews.report.others")}>
          {others.map(({ key, header }) => (
            <li key={key} className={styles.row} data-column={key}>
              <Checkbox label={header} checked={false} onChange={() => toggle(key)} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function MoveButton({
  column,
  move,
  disabled,
  onMove,
}: {
  column: string;
  move: Move;
  disabled: boolean;
  onMove: (key: string, by: Move["by"]) => void;
}) {
  const { t } = useSpeech();
  return (
    <Button
      size="small"
      appearance="subtle"
      icon={move.by < 0 ? <ArrowUp16Regular /> : <ArrowDown16Regular />}
      aria-label={t(move.by < 0 ? "paneViews.report.earlier" : "paneViews.report.later", { column })}
      data-move={`${move.by} ${move.key}`}
      disabledFocusable={disabled}
      onClick={() => onMove(move.key, move.by)}
    />
  );
}
