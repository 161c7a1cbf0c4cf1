import { Link, makeStyles } from "@fluentui/react-components";
import { isBlank, type Cell } from "../../domain/kernel/cell";
import { textOf } from "../../domain/kernel/text";
import { useSpeech } from "../services";
import { useWayToClient, type ClientAsked } from "./wayToClient";

const useStyles = makeStyles({ link: { fontSize: "inherit", lineHeight: "inherit", textAlign: "start" } });

/** A client's name that leads to his card, his score explained on it; of a client without a code just his name. */
export function ClientLink({ code, name, score = null }: { code: Cell; name: Cell; score?: ClientAsked["score"] }) {
  const styles = useStyles();
  const { t } = useSpeech();
  const lead = useWayToClient();
  const text = isBlank(name) ? textOf(code) : textOf(name);
  if (isBlank(code)) return <bdi>{text}</bdi>;
  const why = score && t("paneClient.whyOf", { score: t(`paneClient.score.${score}`) });
  return (
    <Link
      as="button"
      className={styles.link}
      data-testid="client-link"
      aria-label={why ? `${text}, ${why}` : undefined}
      onClick={() => lead({ code: textOf(code), score })}
    >
      <bdi>{text}</bdi>
    </Link>
  );
}
