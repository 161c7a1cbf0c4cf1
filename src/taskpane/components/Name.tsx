import { makeStyles } from "@fluentui/react-components";
import { Fragment } from "react";

const useStyles = makeStyles({ whole: { whiteSpace: "nowrap" } });

/** Words with a hyphen and no more letters stay on one line: longer ones would not fit beside their numbers. */
const longest = 14;

/** A name of a group, a stage: its words are not broken at their hyphens. */
export function Name({ text }: { text: string }) {
  const styles = useStyles();
  return text.split(/(\s+)/).map((word, at) =>
    word.includes("-") && word.length <= longest ? (
      <span key={at} className={styles.whole}>
        {word}
      </span>
    ) : (
      <Fragment key={at}>{word}</Fragment>
    ),
  );
}
