import { useState } from "react";
import type { BaseState } from "../../actions/ports";
import { Failure } from "../../domain/kernel/failure";
import { ErrorMessage } from "../components/ErrorMessage";
import type { Runner } from "../hooks/useRun";
import { askedNothing, hasQuestions, valuesOf, type ImportAsk } from "../importing/ask";
import { ColumnsStep } from "../importing/ColumnsStep";
import { RowsStep } from "../importing/RowsStep";
import { SourceStep } from "../importing/SourceStep";
import { TableQuestion } from "../importing/TableQuestion";
import { useCopyOffered } from "../importing/useCopyOffered";
import { usePreview } from "../importing/usePreview";

type Step = "source" | "columns" | "rows";

/** The import from choosing the list to the button that brings it in; nothing is written before that. `create` makes the base with it. */
export function ImportScreen({
  runner,
  base = null,
  create = false,
  onBack,
}: {
  runner: Runner;
  base?: BaseState | null;
  create?: boolean;
  onBack: () => void;
}) {
  const [ask, setAsk] = useState(askedNothing);
  const [step, setStep] = useState<Step>("source");
  const looking = usePreview();
  const offerCopy = useCopyOffered();
  const { preview, error } = looking;

  const change = (next: ImportAsk) => {
    setAsk(next);
    void looking.look(valuesOf(next, create));
  };
  const begin = async (asked: ImportAsk) => {
    setAsk(asked);
    const found = await looking.look(valuesOf(asked, create));
    if (found) setStep(hasQuestions(found.columns, asked) ? "columns" : "rows");
  };
  if (runner.run.state !== "idle") return null; // what was chosen stays, behind the progress
  if (error) {
    if (error instanceof Failure && ["import.unrecognised", "import.columns.missing"].includes(error.code))
      return (
        <TableQuestion
          error={error}
          table={ask.table}
          base={base}
          onTable={(table) => void begin({ ...ask, table })}
          onBack={looking.cancel}
        />
      );
    return <ErrorMessage error={error} onAgain={() => void looking.look(valuesOf(ask, create))} onBack={looking.cancel} />;
  }
  if (step === "source" || !preview)
    return (
      <SourceStep
        ask={ask}
        onAsk={setAsk}
        looking={looking}
        ownSheets={base?.tables.map(({ sheet }) => sheet) ?? []}
        onNext={() => void begin(ask)}
        onBack={onBack}
      />
    );
  if (step === "columns")
    return (
      <ColumnsStep
        ask={ask}
        onAsk={change}
        looking={looking}
        preview={preview}
        fileSheets={looking.sheets}
        base={base}
        onNext={() => setStep("rows")}
        onBack={() => setStep("source")}
      />
    );
  return (
    <RowsStep
      looking={looking}
      preview={preview}
      base={base}
      offerCopy={offerCopy}
      onRun={() => void runner.start("import", valuesOf(ask, create))}
      onColumns={() => setStep("columns")}
      onDone={onBack}
    />
  );
}
