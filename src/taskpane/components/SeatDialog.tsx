import { Text } from "@fluentui/react-components";
import { useState } from "react";
import { useSpeech } from "../services";
import { AskDialog } from "./AskDialog";
import { Pick } from "./Pick";

/** Asks once who sits here: one of the owners on Lists. */
export function SeatDialog({
  owners,
  user,
  onDone,
  onClose,
}: {
  owners: string[];
  user: string;
  onDone: (user: string) => void;
  onClose: () => void;
}) {
  const { t } = useSpeech();
  const [chosen, setChosen] = useState(owners.includes(user) ? user : "");
  const options = [{ value: "", text: t("paneViews.seat.choose") }, ...owners.map((value) => ({ value, text: value }))];
  return (
    <AskDialog
      title={t("paneViews.seat.title")}
      action={t("paneViews.seat.done")}
      disabled={chosen === ""}
      onDone={() => onDone(chosen)}
      onClose={onClose}
    >
      {owners.length === 0 ? (
        <Text>{t("paneViews.seat.none")}</Text>
      ) : (
        <Pick label={t("paneViews.seat.owner")} testId="seat" value={chosen} options={options} onPick={setChosen} />
      )}
    </AskDialog>
  );
}
