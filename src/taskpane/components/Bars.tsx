import { makeStyles, tokens } from "@fluentui/react-components";
import { useSpeech } from "../services";
import { PressList } from "./PressList";

const useStyles = makeStyles({
  line: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXS, minWidth: 0 },
  fill: { height: "16px", borderRadius: tokens.borderRadiusSmall, backgroundColor: tokens.colorBrandBackground, flexShrink: 0 },
  count: { fontVariantNumeric: "tabular-nums", flexShrink: 0 },
});

/** Clients (or money) by group, each group a bar with its number; pressing one tells its name. */
export function Bars({
  title,
  bars,
  onPick,
}: {
  title: string;
  bars: { name: string; clients: number }[];
  onPick: (name: string) => void;
}) {
  const styles = useStyles();
  const { number } = useSpeech();
  const most = Math.max(1, ...bars.map(({ clients }) => clients));
  // every bar has the same room beside the longest number, so that all are to one scale
  const room = Math.max(...bars.map(({ clients }) => number(clients).length)) + 1;
  const inside = ({ name, clients }: { name: string; clients: number }) => (
    <>
      <span>{name}</span>{" "}
      <span className={styles.line}>
        <span className={styles.fill} style={{ width: `calc((100% - ${room}ch) * ${clients / most})` }} aria-hidden="true" />
        <span className={styles.count}>{number(clients)}</span>
      </span>
    </>
  );
  const lines = bars.map((bar) => ({
    key: bar.name,
    content: inside(bar),
    onPress: bar.clients > 0 ? () => onPick(bar.name) : undefined,
  }));
  return <PressList title={title} testId="bars" columns="34% 1fr" lines={lines} />;
}
