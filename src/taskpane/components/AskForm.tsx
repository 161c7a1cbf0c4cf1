import { Button, Link, makeStyles, Text, tokens } from "@fluentui/react-components";
import { ChevronDown16Regular, ChevronUp16Regular } from "@fluentui/react-icons";
import { useState } from "react";
import type { Offered } from "../../domain/views/offered";
import { askedNothing, classes, contractEnds, type Asked, type ContractEnd } from "../look/ask";
import { useSpeech } from "../services";
import { Pick } from "./Pick";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  pair: { display: "grid", gridTemplateColumns: "repeat(auto-fit, minmax(120px, 1fr))", gap: tokens.spacingHorizontalM },
  foot: { display: "flex", alignItems: "center", justifyContent: "space-between", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

const listed = (values: readonly string[]) => values.map((value) => ({ value, text: value }));

/** Region and contract end, and behind one click class and owner: together they are one view. */
export function AskForm({
  choices,
  classAction,
  onShow,
  onFill,
}: {
  choices: Offered["choices"];
  /** The action that fills the classes; undefined where they are filled. */
  classAction: string | undefined;
  onShow: (asked: Asked) => void;
  onFill: (action: string) => void;
}) {
  const styles = useStyles();
  const { t } = useSpeech();
  const [asked, setAsked] = useState(askedNothing);
  const [more, setMore] = useState(false);
  const change = (part: Partial<Asked>) => setAsked((now) => ({ ...now, ...part }));
  const any = (key: string) => ({ value: "", text: t(`paneViews.look.${key}`) });
  const ends = contractEnds.map((end) => ({
    value: end,
    text: Number(end) ? t("paneViews.look.ends.within", { count: Number(end) }) : t(`paneViews.look.ends.${end}`),
  }));
  return (
    <form
      className={styles.form}
      aria-label={t("paneViews.look.form")}
      onSubmit={(event) => {
        event.preventDefault();
        onShow(asked);
      }}
    >
      <div className={styles.pair}>
        <Pick
          label={t("paneViews.look.region")}
          testId="ask-region"
          value={asked.region}
          options={[any("anyRegion"), ...listed(choices.regions)]}
          onPick={(region) => change({ region })}
        />
        <Pick
          label={t("paneViews.look.contractEnds")}
          testId="ask-end"
          value={asked.end}
          options={ends}
          onPick={(end) => change({ end: end as ContractEnd })}
        />
      </div>
      {more && (
        <div className={styles.pair}>
          <Pick
            label={t("paneViews.look.class")}
            testId="ask-class"
            disabled={classAction !== undefined}
            value={asked.abc}
            options={[any("anyClass"), ...listed(classes)]}
            onPick={(abc) => change({ abc })}
          />
          <Pick
            label={t("paneViews.look.owner")}
            testId="ask-owner"
            value={asked.owner}
            options={[any("anyOwner"), ...listed(choices.owners)]}
            onPick={(owner) => change({ owner })}
          />
          {classAction !== undefined && (
            <Text size={200}>
              {t("paneViews.look.unfilled", { action: t(`actions.${classAction}.label`) })}{" "}
              <Link as="button" type="button" data-testid="fill-class" onClick={() => onFill(classAction)}>
                {t("paneViews.look.fill")}
              </Link>
            </Text>
          )}
        </div>
      )}
      <div className={styles.foot}>
        <Button appearance="primary" size="large" type="submit" data-testid="ask-show">
          {t("paneViews.look.show")}
        </Button>
        <Button
          appearance="transparent"
          data-testid="ask-more"
          aria-expanded={more}
          icon={more ? <ChevronUp16Regular /> : <ChevronDown16Regular />}
          onClick={() => setMore(!more)}
        >
          {t(more ? "paneViews.look.less" : "paneViews.look.more")}
        </Button>
      </div>
    </form>
  );
}
