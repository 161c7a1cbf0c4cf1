import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { Picture } from "../../actions/action";
import { AskDialog } from "../components/AskDialog";
import { isolated, written } from "../importing/cells";
import { useSpeech } from "../services";
import { recordName } from "./findings";
import { strung } from "./words";

export type RepairsPicture = Extract<Picture, { kind: "repairs" }>;

const useStyles = makeStyles({
  content: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  list: { listStyleType: "none", margin: 0, padding: 0, fontSize: tokens.fontSizeBase200 },
  example: { padding: `${tokens.spacingVerticalXS} 0`, borderTop: `1px solid ${tokens.colorNeutralStroke3}`, overflowWrap: "anywhere" },
  place: { display: "block", color: tokens.colorNeutralForeground2 },
  before: { color: tokens.colorPaletteRedForeground1, whiteSpace: "pre-wrap" },
  after: { color: tokens.colorStatusSuccessForeground1, textDecorationLine: "none", fontWeight: tokens.fontWeightSemibold },
  blank: { color: tokens.colorNeutralForeground2, fontStyle: "italic" },
});

/** A text with its needless spaces to be seen. */
const withDots = (text: string): string => text.replace(/^\s+|\s+$|\s{2,}|\u00a0/g, (spaces) => "·".repeat(spaces.length));

/** What a repair would write, with some examples, before it is done. */
export function RepairDialog({ picture, onDone, onClose }: { picture: RepairsPicture; onDone: () => void; onClose: () => void }) {
  const styles = useStyles();
  const { t } = useSpeech();
  const { cells, formulas, examples } = picture;
  const more = cells - examples.length;
  return (
    <AskDialog title={t("paneClean.repair.title")} action={t("paneClean.check.repair")} onDone={onDone} onClose={onClose}>
      <div className={styles.content} data-testid="repair-preview">
        {cells > 0 && <Text>{t("paneClean.repair.cells", { count: cells })}</Text>}
        {formulas > 0 && <Text>{t("paneClean.repair.formulas", { count: formulas })}</Text>}
        {cells + formulas === 0 && <Text>{t("paneClean.repair.others")}</Text>}
        {examples.length > 0 && (
          <ul className={styles.list} aria-label={t("paneClean.repair.examples")}>
            {examples.map((example, index) => (
              <Example key={index} example={example} />
            ))}
            {more > 0 && <li className={styles.example}>{t("pane.run.more", { count: more })}</li>}
          </ul>
        )}
        <Text size={200}>{t("paneClean.repair.undo")}</Text>
      </div>
    </AskDialog>
  );
}

function Example({ example }: { example: RepairsPicture["examples"][number] }) {
  const styles = useStyles();
  const speech = useSpeech();
  const { record, field, kind } = example;
  const [before, after] = [written(example.before, kind ?? "text", speech), written(example.after, kind ?? "text", speech)];
  return (
    <li className={styles.example}>
      <span className={styles.place}>{strung([isolated(recordName(record, speech.t)), field], speech)}</span>
      {before === "" ? (
        <span className={styles.blank}>{speech.t("paneClean.repair.blank")}</span>
      ) : (
        <del className={styles.before}>
          <bdi>{withDots(before)}</bdi>
        </del>
      )}{" "}
      <ins className={styles.after}>
        <bdi>{after}</bdi>
      </ins>
    </li>
  );
}
