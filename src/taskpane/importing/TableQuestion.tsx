import { makeStyles, MessageBar, MessageBarBody, Text, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { BaseState } from "../../actions/ports";
import type { ImportTable } from "../../domain/importing/dictionary";
import type { Failure } from "../../domain/kernel/failure";
import { failureWords } from "../../i18n/failure-words";
import { Pick } from "../components/Pick";
import { useSpeech } from "../services";
import { tableOptions } from "./places";
import { StepFrame } from "./StepFrame";

const useStyles = makeStyles({
  line: { display: "block", whiteSpace: "normal", overflowWrap: "anywhere", marginTop: tokens.spacingVerticalXS },
});

/** A list that was taken for nothing: the user says what it holds. */
export function TableQuestion({
  error,
  table,
  base,
  onTable,
  onBack,
}: {
  error: Failure;
  table: ImportTable | null;
  base: BaseState | null;
  onTable: (table: ImportTable) => void;
  onBack: () => void;
}) {
  const styles = useStyles();
  const speech = useSpeech();
  const { t } = speech;
  const [chosen, setChosen] = useState<ImportTable>(table ?? "clients");
  const { happened, todo } = failureWords(t, error.code, error.values);
  return (
    <StepFrame
      step="table"
      title={t("paneImport.table.label")}
      onward={{ testId: "import-try", text: t("paneImport.table.tryAs"), onPress: () => onTable(chosen) }}
      onBack={onBack}
    >
      <div role="alert">
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            <Text className={styles.line}>{happened}</Text>
            <Text className={styles.line}>{todo}</Text>
          </MessageBarBody>
        </MessageBar>
      </div>
      <Pick
        label={t("paneImport.table.unknown")}
        testId="import-table"
        value={chosen}
        options={tableOptions(base, speech)}
        onPick={(value) => setChosen(value as ImportTable)}
      />
    </StepFrame>
  );
}
