import { Button, makeStyles, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger, Text, tokens } from "@fluentui/react-components";
import { MoreHorizontal20Regular } from "@fluentui/react-icons";
import type { OfferedView } from "../../domain/views/offered";
import { useSpeech } from "../services";

const useStyles = makeStyles({
  row: { display: "flex", alignItems: "center", borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  main: {
    flex: "1 1 auto",
    minWidth: 0,
    justifyContent: "space-between",
    alignItems: "baseline",
    textAlign: "start",
    gap: tokens.spacingHorizontalM,
    fontWeight: tokens.fontWeightRegular,
    paddingInline: tokens.spacingHorizontalS,
    paddingBlock: tokens.spacingVerticalS,
  },
  words: { display: "flex", flexDirection: "column", minWidth: 0, overflowWrap: "anywhere" },
  text: { color: tokens.colorNeutralForeground2 },
  rows: { fontVariantNumeric: "tabular-nums", flexShrink: 0 },
  grey: {
    flex: "1 1 auto",
    minWidth: 0,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`,
    color: tokens.colorNeutralForeground3,
  },
});

/** A view as one line: its name, what it shows, how many rows that is. One that no analysis has filled yet is grey, with the analysis. */
export function ViewRow({
  view,
  onShow,
  onFill,
  menu,
}: {
  view: OfferedView;
  onShow: () => void;
  onFill: (action: string) => void;
  menu?: { name: string; text: string; onChoose: () => void }[];
}) {
  const styles = useStyles();
  const { t, number } = useSpeech();
  const title = view.title === null ? view.id : t(view.title);
  const text = view.title === null ? "" : t(view.title.replace(/\.title$/, ".hint"));
  const action = view.unfilled[0]?.action;
  if (action !== undefined)
    return (
      <li className={styles.row} data-testid={`view-${view.id}`}>
        <div className={`${styles.words} ${styles.grey}`}>
          <Text>{title}</Text>
          <Text size={200}>{t("paneViews.look.unfilled", { action: t(`actions.${action}.label`) })}</Text>
        </div>
        <Button size="small" data-testid={`fill-${view.id}`} onClick={() => onFill(action)}>
          {t("paneViews.look.fill")}
        </Button>
      </li>
    );
  return (
    <li className={styles.row}>
      <Button appearance="subtle" className={styles.main} data-testid={`view-${view.id}`} onClick={onShow}>
        <span className={styles.words}>
          <Text>{title}</Text>{" "}
          {text && (
            <Text size={200} className={styles.text}>
              {text}
            </Text>
          )}
        </span>{" "}
        {view.rows !== null && (
          <Text className={styles.rows} data-testid="rows">
            {number(view.rows)}
          </Text>
        )}
      </Button>
      {menu && <RowMenu title={title} items={menu} />}
    </li>
  );
}

function RowMenu({ title, items }: { title: string; items: { name: string; text: string; onChoose: () => void }[] }) {
  const { t } = useSpeech();
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button
          appearance="subtle"
          icon={<MoreHorizontal20Regular />}
          aria-label={t("paneViews.look.menu", { view: title })}
          data-testid="view-menu"
        />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {items.map(({ name, text, onChoose }) => (
            <MenuItem key={name} data-testid={`menu-${name}`} onClick={onChoose}>
              {text}
            </MenuItem>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
