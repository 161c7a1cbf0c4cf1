import { Button, makeStyles, Menu, MenuDivider, MenuItem, MenuList, MenuPopover, MenuTrigger, tokens } from "@fluentui/react-components";
import { ArrowSort20Regular, Filter20Regular } from "@fluentui/react-icons";
import type { OfferedView } from "../../domain/views/offered";
import { useSpeech } from "../services";

const useStyles = makeStyles({ tools: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS } });

/** What goes from the selected cell, and the sorts. */
export function CellTools({ sorts, onShow }: { sorts: OfferedView[]; onShow: (id: string) => void }) {
  const styles = useStyles();
  const { t } = useSpeech();
  const ofCell = sorts.filter(({ table }) => table === null);
  const presets = sorts.filter(({ table }) => table !== null);
  const item = ({ id, title }: OfferedView) => (
    <MenuItem key={id} data-testid={`sort-${id}`} onClick={() => onShow(id)}>
      {title === null ? id : t(title)}
    </MenuItem>
  );
  return (
    <div className={styles.tools}>
      <Button icon={<Filter20Regular />} data-testid="like-this-cell" onClick={() => onShow("like-this-cell")}>
        {t("paneViews.look.likeCell")}
      </Button>
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <Button icon={<ArrowSort20Regular />} data-testid="sort">
            {t("paneViews.look.sort")}
          </Button>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            {ofCell.map(item)}
            {ofCell.length > 0 && presets.length > 0 && <MenuDivider />}
            {presets.map(item)}
          </MenuList>
        </MenuPopover>
      </Menu>
    </div>
  );
}
