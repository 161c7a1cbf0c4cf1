import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { BackButton } from "../components/BackButton";
import { ScreenTitle } from "../components/ScreenTitle";

const useStyles = makeStyles({
  frame: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL, minHeight: "100%" },
  // a long list takes what is left of the pane and scrolls in itself
  filled: { height: "100%" },
  foot: {
    position: "sticky",
    bottom: `calc(-1 * ${tokens.spacingHorizontalL})`,
    zIndex: 1,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    marginTop: "auto",
    marginInline: `calc(-1 * ${tokens.spacingHorizontalL})`,
    marginBottom: `calc(-1 * ${tokens.spacingHorizontalL})`,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

/** The one button that leads on. */
export type Onward = { testId: string; text: string; disabled?: boolean; onPress: () => void };

/** A step of the import: Back and heading above, the one primary button at the pane's foot. */
export function StepFrame({
  step,
  title,
  text,
  onward,
  beside,
  filled = false,
  onBack,
  children,
}: {
  step: string;
  title: string;
  text?: string;
  onward: Onward;
  /** What stands above the button: progress, a second choice. */
  beside?: ReactNode;
  filled?: boolean;
  onBack: () => void;
  children: ReactNode;
}) {
  const styles = useStyles();
  return (
    <div className={mergeClasses(styles.frame, filled && styles.filled)} data-testid={`import-step-${step}`}>
      <div>
        <BackButton onBack={onBack} />
        <ScreenTitle compact title={title} text={text} />
      </div>
      {children}
      <div className={styles.foot}>
        {beside}
        <Button data-testid={onward.testId} appearance="primary" size="large" disabled={onward.disabled} onClick={onward.onPress}>
          {onward.text}
        </Button>
      </div>
    </div>
  );
}
