import { Button, makeStyles, mergeClasses, Spinner, Text, tokens } from "@fluentui/react-components";
import { useRef, useState, type RefObject } from "react";
import type { ClientCard } from "../../actions/client-card";
import type { BaseState } from "../../actions/ports";
import { isBlank } from "../../domain/kernel/cell";
import { BackButton } from "../components/BackButton";
import { ErrorMessage } from "../components/ErrorMessage";
import { ScreenTitle } from "../components/ScreenTitle";
import type { Runner } from "../hooks/useRun";
import { useSpeech } from "../services";
import { Facts, figureColumns, whoColumns } from "./Facts";
import { FindClient } from "./FindClient";
import { Scores, shownScores } from "./Scores";
import { useCard } from "./useCard";
import { useUnfold } from "./useUnfold";
import { useWhy } from "./useWhy";
import type { ClientAsked } from "./wayToClient";

/** The way back and the name stay in sight, one above the other, however far down a score is told; a low pane has no room for that. */
const stuck = {
  zIndex: 1,
  backgroundColor: tokens.colorNeutralBackground1,
  "@media (min-height: 400px)": { position: "sticky" },
} as const;
const backHeight = "32px";

const useStyles = makeStyles({
  screen: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL },
  back: { ...stuck, top: `calc(-1 * ${tokens.spacingHorizontalL})`, height: backHeight },
  header: {
    ...stuck,
    top: `calc(-1 * ${tokens.spacingHorizontalL})`,
    display: "flex",
    flexWrap: "wrap",
    alignItems: "baseline",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalXS} 0`,
  },
  below: { top: `calc(${backHeight} - ${tokens.spacingHorizontalL})` },
  heading: { margin: 0, outlineStyle: "none", overflowWrap: "anywhere" },
  code: { color: tokens.colorNeutralForeground2 },
});

type ClientProps = {
  runner: Runner;
  base: BaseState;
  /** The client that the user was led to, and the score that he came for. */
  asked: ClientAsked | null;
  /** The way back to what led here; null where he came by himself. */
  onBack: (() => void) | null;
};

/** The Client tab: who is on the selected row, his figures, and why he has each of his scores; another is found above. */
export function ClientScreen({ runner, base, asked, onBack }: ClientProps) {
  const styles = useStyles();
  const { t } = useSpeech();
  const [first] = useState(asked);
  const { loaded, card, version, error, go, refresh } = useCard(first?.code ?? null);
  const heading = useRef<HTMLHeadingElement>(null);
  const whys = useWhy(card?.client ?? "", version);
  useUnfold(card, first, whys, heading);
  const clients = base.tables.find(({ key }) => key === "clients");
  /** The reader of a screen goes on at the name of whom he went to. */
  const follow = (code: string) => void go(code).then(() => heading.current?.focus());

  if (error) return <ErrorMessage error={error} onAgain={refresh} onBack={onBack ?? undefined} />;
  if (clients?.rows === 0)
    return (
      <ScreenTitle title={t("paneClient.empty.noClients.title")} text={t("paneClient.empty.noClients.text", { sheet: clients.sheet })} />
    );
  return (
    <div className={styles.screen} data-testid="client">
      {onBack && (
        <div className={styles.back}>
          <BackButton onBack={onBack} />
        </div>
      )}
      <FindClient onFind={follow} />
      {!loaded && <Spinner label={t("pane.loading")} />}
      {loaded && !card && <ScreenTitle compact title={t("paneClient.empty.nobody.title")} text={t("paneClient.empty.nobody.text")} />}
      {card && <CardBody card={card} base={base} heading={heading} runner={runner} whys={whys} onGo={follow} isBelow={onBack !== null} />}
    </div>
  );
}

type BodyProps = {
  card: ClientCard;
  base: BaseState;
  heading: RefObject<HTMLHeadingElement | null>;
  runner: Runner;
  whys: ReturnType<typeof useWhy>;
  onGo: (code: string) => void;
  /** True where the way back stands above. */
  isBelow: boolean;
};

function CardBody({ card, base, heading, runner, whys, onGo, isBelow }: BodyProps) {
  const styles = useStyles();
  const { t } = useSpeech();
  const orders = base.tables.find(({ key }) => key === "orders")?.rows ?? 0;
  const isUnscored = shownScores.every((key) => isBlank(card.cells[key]));
  return (
    <>
      <header data-testid="card" className={mergeClasses(styles.header, isBelow && styles.below)}>
        <Text as="h1" block size={500} weight="semibold" className={styles.heading} ref={heading} tabIndex={-1}>
          <bdi>{card.name || card.client}</bdi>
        </Text>
        <Text className={styles.code} role="status">
          <bdi>{card.client}</bdi>
        </Text>
      </header>
      <Facts title={t("paneClient.who")} columns={whoColumns} card={card} base={base} />
      <Facts title={t("paneClient.figures")} columns={figureColumns} card={card} base={base} />
      {orders === 0 && <Text>{t("paneClient.empty.noOrders")}</Text>}
      {orders > 0 && isUnscored && (
        <div>
          <Button appearance="primary" data-testid="score-clients" onClick={() => void runner.start("analyse-everything")}>
            {t("actions.analyse-everything.label")}
          </Button>
        </div>
      )}
      {orders > 0 && <Scores key={card.client} card={card} whys={whys} onGo={onGo} />}
    </>
  );
}
