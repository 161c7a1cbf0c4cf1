import { Button, makeStyles, MessageBar, MessageBarBody, MessageBarTitle, tokens } from "@fluentui/react-components";
import { Failure } from "../../domain/kernel/failure";
import { failureWords } from "../../i18n/failure-words";
import { useFocusOnShow } from "../hooks/useFocusOnShow";
import { useSpeech } from "../services";

const useStyles = makeStyles({
  heading: { margin: 0, outlineStyle: "none", fontSize: "inherit", fontWeight: "inherit", display: "inline" },
  message: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  line: { display: "block", marginTop: tokens.spacingVerticalXS, whiteSpace: "normal" },
});

/** Failures that are none: it is too early, and trying again at once would not help. */
const tooEarly: ReadonlySet<string> = new Set(["movement.none"]);

/** What happened, that nothing was lost, what to do; with a button to try again. */
export function ErrorMessage({ error, onAgain, onBack }: { error: unknown; onAgain?: () => void; onBack?: () => void }) {
  const styles = useStyles();
  const { t } = useSpeech();
  const heading = useFocusOnShow<HTMLHeadingElement>();
  const failure =
    error instanceof Failure ? error : new Failure("unknown", { message: error instanceof Error ? error.message : String(error) });
  const { happened, state, todo } = failureWords(t, failure.code, failure.values);
  const early = tooEarly.has(failure.code);
  return (
    <div className={styles.message} role="alert" data-testid="failure">
      <MessageBar intent={early ? "info" : "error"} layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>
            <h1 className={styles.heading} ref={heading} tabIndex={-1}>
              {t(early ? "pane.run.tooEarly" : "pane.run.failed")}
            </h1>
          </MessageBarTitle>
          <span className={styles.line}>{happened}</span>
          {!early && <span className={styles.line}>{state}</span>}
          <span className={styles.line}>{todo}</span>
        </MessageBarBody>
      </MessageBar>
      {onAgain && !early && (
        <Button appearance="primary" onClick={onAgain}>
          {t("pane.run.again")}
        </Button>
      )}
      {onBack && (
        <Button data-testid="back" onClick={onBack}>
          {t("pane.run.back")}
        </Button>
      )}
    </div>
  );
}
