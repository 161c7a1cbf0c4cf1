import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { useSpeech } from "../services";
import { Name } from "./Name";
import { PressList } from "./PressList";

const useStyles = makeStyles({
  line: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXS, minWidth: 0 },
  fill: { height: "16px", borderRadius: tokens.borderRadiusSmall, backgroundColor: tokens.colorBrandBackground, flexShrink: 0 },
  count: { fontVariantNumeric: "tabular-nums", flexShrink: 0 },
  foot: { color: tokens.colorNeutralForeground2 },
});

/** Clients (or money) by group, each group a bar with its number; pressing one tells its name, `isPicked` says which is pressed. */
export function Bars({
  title,
  bars,
  onPick,
  isPicked,
}: {
  title: string;
  bars: { name: string; clients: number }[];
  onPick: (name: string) => void;
  isPicked: (name: string) => boolean;
}) {
  const styles = useStyles();
  const { t, number } = useSpeech();
  const most = Math.max(1, ...bars.map(({ clients }) => clients));
  // every bar has the same room beside the longest number, so that all are to one scale
  const room = Math.max(...bars.map(({ clients }) => number(clients).length)) + 1;
  const inside = ({ name, clients }: { name: string; clients: number }) => (
    <>
      <span>
        <Name text={name} />
      </span>{" "}
      <span className={styles.line}>
        <span className={styles.fill} style={{ width: `calc((100% - ${room}ch) * ${clients / most})` }} aria-hidden="true" />
        <span className={styles.count}>{number(clients)}</span>
      </span>
    </>
  );
  const lines = bars.map((bar) => ({
    key: bar.name,
    content: inside(bar),
    isPicked: isPicked(bar.name),
    onPress: bar.clients > 0 ? () => onPick(bar.name) : undefined,
  }));
  return (
    <PressList title={title} testId="bars" columns="34% 1fr" lines={lines}>
      <Text as="p" block size={200} className={styles.foot}>
        {t("paneAnalyses.pickBar")}
      </Text>
    </PressList>
  );
}
