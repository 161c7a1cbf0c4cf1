import { makeStyles, tokens } from "@fluentui/react-components";
import type { SideBySideGroup } from "../../domain/merging/side-by-side";
import { useSpeech } from "../services";
import { reasonOf } from "./words";

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
export function Reasons({ reasons }: { reasons: SideBySideGroup["reasons"] }) {
  const styles = useStyles();
  const speech = useSpeech();
  return (
    <ul className={styles.list} aria-label={speech.t("paneClean.duplicates.why")}>
      {reasons.slice(0, most).map((reason, index) => (
        <li key={index}>{reasonOf(reason, speech)}</li>
      ))}
    </ul>
  );
}
