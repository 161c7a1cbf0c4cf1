import { makeStyles } from "@fluentui/react-components";
import type { HTMLAttributes } from "react";

const useStyles = makeStyles({
  unseen: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)" },
});

/** Text for screen readers alone. */
export function Unseen(props: HTMLAttributes<HTMLSpanElement>) {
  return <span {...props} className={useStyles().unseen} />;
}
