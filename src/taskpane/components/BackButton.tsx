import { Button } from "@fluentui/react-components";
import { ArrowLeft20Regular, ArrowRight20Regular } from "@fluentui/react-icons";
import { useSpeech } from "../services";

/** Leads to where the user came from; its arrow points that way in the pane's direction. */
export function BackButton({ onBack }: { onBack: () => void }) {
  const { t, rtl } = useSpeech();
  return (
    <Button
      data-testid="back"
      appearance="transparent"
      icon={rtl ? <ArrowRight20Regular /> : <ArrowLeft20Regular />}
      onClick={onBack}
      style={{ paddingInline: 0, minWidth: 0 }}
    >
      {t("pane.run.back")}
    </Button>
  );
}
