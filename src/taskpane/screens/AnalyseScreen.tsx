import { Button, Card, makeStyles, Text, tokens } from "@fluentui/react-components";
import { ArrowImport24Regular } from "@fluentui/react-icons";
import { useState } from "react";
import type { BaseState } from "../../actions/ports";
import { ScreenTitle } from "../components/ScreenTitle";
import type { Runner } from "../hooks/useRun";
import { useSpeech } from "../services";
import { ImportScreen } from "./ImportScreen";

const useStyles = makeStyles({
  card: { marginBottom: tokens.spacingVerticalM },
  heading: { margin: 0 },
  actions: { display: "flex", justifyContent: "flex-start" },
});

/** Nothing to analyse yet: what is needed, and the way to it. */
function NoOrders({ onImport }: { onImport: () => void }) {
  const { t } = useSpeech();
  return (
    <>
      <ScreenTitle title={t("pane.analyse.noOrders.title")} text={t("pane.analyse.noOrders.text")} />
      <Button appearance="primary" size="large" icon={<ArrowImport24Regular />} onClick={onImport}>
        {t("pane.base.import.title")}
      </Button>
    </>
  );
}

/** The analyses that are built; a result covers this screen when it is there. */
export function AnalyseScreen({ runner, base }: { runner: Runner; base: BaseState }) {
  const styles = useStyles();
  const { t } = useSpeech();
  const [importing, setImporting] = useState(false);
  const orders = base.tables.find((table) => table.key === "orders")?.rows ?? 0;
  if (importing)
    return <ImportScreen runner={runner} ownSheets={base.tables.map(({ sheet }) => sheet)} onBack={() => setImporting(false)} />;
  if (orders === 0) return <NoOrders onImport={() => setImporting(true)} />;
  return (
    <>
      <ScreenTitle title={t("pane.analyse.title")} />
      {(["rfm", "abc"] as const).map((id, index) => (
        <Card key={id} appearance="outline" className={styles.card}>
          <Text as="h2" block size={400} weight="semibold" className={styles.heading}>
            {t(`pane.analyse.${id}.title`)}
          </Text>
          <Text size={200}>{t(`pane.analyse.${id}.text`)}</Text>
          <div className={styles.actions}>
            <Button data-testid={`run-${id}`} appearance={index === 0 ? "primary" : "secondary"} onClick={() => void runner.start(id)}>
              {t(`pane.analyse.${id}.run`)}
            </Button>
          </div>
        </Card>
      ))}
    </>
  );
}
