import { makeStyles, tokens } from "@fluentui/react-components";
import { AddCircle16Regular, CheckmarkCircle16Regular, Edit16Regular, SubtractCircle16Regular } from "@fluentui/react-icons";
import type { ReactElement } from "react";
import type { Verdict } from "../../domain/importing/preview";

/** A verdict's sign: beside its word, never alone. */
export const verdictIcons: Record<Verdict, ReactElement> = {
  new: <AddCircle16Regular />,
  changes: <Edit16Regular />,
  same: <CheckmarkCircle16Regular />,
  skipped: <SubtractCircle16Regular />,
};

/** A verdict's colour, of sign and word. */
export const useVerdictStyles = makeStyles({
  new: { color: tokens.colorStatusSuccessForeground1 },
  changes: { color: tokens.colorBrandForeground1 },
  same: { color: tokens.colorNeutralForeground2 },
  skipped: { color: tokens.colorStatusWarningForeground1 },
});
