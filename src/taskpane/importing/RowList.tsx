import { makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState, type KeyboardEvent } from "react";
import type { ImportPreview, PreviewRow, Verdict } from "../../domain/importing/preview";
import { useSpeech } from "../services";
import { RowLine, rowHeight } from "./RowLine";
import { useWindow } from "./useWindow";

const useStyles = makeStyles({
  box: {
    flex: "1 0 260px",
    height: 0,
    overflowY: "auto",
    position: "relative",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  all: { position: "relative", margin: 0, padding: 0, listStyleType: "none" },
});

/** Where a key leads from a row; undefined for keys that lead nowhere. */
function target(key: string, now: number, count: number, page: number): number | undefined {
  const to = { ArrowDown: now + 1, ArrowUp: now - 1, PageDown: now + page, PageUp: now - page, Home: 0, End: count - 1 }[key];
  return to === undefined ? undefined : Math.max(0, Math.min(count - 1, to));
}

/** The rows of a list with their verdicts, however many: only those in sight are made and drawn. One of them has the keyboard. */
export function RowList({
  preview,
  verdict,
  onOpen,
}: {
  preview: ImportPreview;
  verdict: Verdict | null;
  onOpen: (row: PreviewRow) => void;
}) {
  const styles = useStyles();
  const { t } = useSpeech();
  const rows = preview.rowsOf(verdict);
  const count = rows.length;
  const { box, height, first, last, page, topOf, bring } = useWindow(count, rowHeight);
  const [active, setActive] = useState(0);
  /** Where the keys led to: the keyboard goes there once that row is drawn. */
  const ahead = useRef<number | null>(null);
  useEffect(() => {
    if (ahead.current !== active) return;
    ahead.current = null;
    box.current?.querySelector<HTMLElement>(`[data-at="${active}"]`)?.focus({ preventScroll: true });
  });

  const steer = (event: KeyboardEvent) => {
    const to = target(event.key, active, count, page);
    if (to === undefined) return;
    event.preventDefault();
    if (to !== active) ahead.current = to;
    setActive(to);
    bring(to);
  };
  const drawn = Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i);
  if (active < first) drawn.unshift(active);
  else if (active > last && active < count) drawn.push(active);
  return (
    <div ref={box} className={styles.box} data-testid="import-rows">
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- its rows are buttons; the list hears their arrow keys */}
      <ul className={styles.all} style={{ height }} aria-label={t("paneImport.rows.list")} onKeyDown={steer}>
        {drawn.map((at) => (
          <RowLine
            key={at}
            row={preview.row(rows[at] ?? 0)}
            at={at}
            count={count}
            top={topOf(at)}
            reachable={at === active}
            onOpen={(row) => {
              setActive(at);
              onOpen(row);
            }}
          />
        ))}
      </ul>
    </div>
  );
}
