import { makeStyles, tokens } from "@fluentui/react-components";
import type { SideBySideGroup } from "../../domain/merging/side-by-side";
import { useSpeech } from "../services";

const useStyles = makeStyles({
  list: {
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalL,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: "anywhere",
    fontWeight: tokens.fontWeightRegular,
  },
});

/** So many reasons are told of a group. */
const most = 6;

/** Why clients match, and in spite of what. */
export function Reasons({ reasons, count = most }: { reasons: SideBySideGroup["reasons"]; count?: number }) {
  const styles = useStyles();
  const { t } = useSpeech();
  return (
    <ul className={styles.list} aria-label={t("paneClean.duplicates.why")}>
      {reasons.slice(0, count).map(({ code, a, b }, index) => (
        <li key={index}>{t(`cleaning.reasons.${code}`, { a, b })}</li>
      ))}
    </ul>
  );
}
