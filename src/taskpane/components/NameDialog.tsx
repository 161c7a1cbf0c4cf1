import { Field, Input } from "@fluentui/react-components";
import { useState } from "react";
import { useSpeech } from "../services";
import { AskDialog } from "./AskDialog";

/** Letters that a view's name may have: it is read in one line of the pane. */
const longest = 60;

/** Asks for a view's name; one that is taken (case aside) is refused. */
export function NameDialog({
  title,
  name: given,
  action,
  taken,
  onDone,
  onClose,
}: {
  title: string;
  name: string;
  action: string;
  taken: string[];
  onDone: (name: string) => void;
  onClose: () => void;
}) {
  const { t } = useSpeech();
  const [name, setName] = useState(given);
  const said = name.trim();
  const same = (other: string) => other.toLowerCase() === said.toLowerCase();
  const isTaken = taken.some(same) && !same(given);
  return (
    <AskDialog title={title} action={action} disabled={!said || isTaken} onDone={() => onDone(said)} onClose={onClose}>
      <Field
        label={t("paneViews.look.name")}
        validationState={isTaken ? "error" : "none"}
        validationMessage={isTaken ? t("paneViews.look.taken") : undefined}
      >
        <Input data-testid="view-name" value={name} maxLength={longest} onChange={(_event, data) => setName(data.value)} />
      </Field>
    </AskDialog>
  );
}
