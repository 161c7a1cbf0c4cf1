import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { written } from "../importing/cells";
import { useSpeech } from "../services";
import { mergedCells, mergedCounts, type Review, type Reviewed } from "./review";
import { countsIn } from "./words";

const useStyles = makeStyles({
  client: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  heading: { margin: 0 },
  list: {
    margin: 0,
    display: "grid",
    gridTemplateColumns: "minmax(72px, 1fr) 2fr",
    gap: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}`,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: "anywhere",
  },
  name: { color: tokens.colorNeutralForeground2 },
  value: { margin: 0, whiteSpace: "pre-wrap" },
});

/** The client that the records of a group will be. */
export function MergedClient({ reviewed, review }: { reviewed: Reviewed; review: Review }) {
  const styles = useStyles();
  const speech = useSpeech();
  const { t } = speech;
  const cells = mergedCells(reviewed, review);
  const counts = mergedCounts(reviewed.records, review);
  const lines = reviewed.fields.map(({ key, header, kind }) => ({ header, text: written(cells[key] ?? null, kind ?? "text", speech) }));
  const naming = countsIn(counts, speech);
  return (
    <section className={styles.client} data-testid="merged-client">
      <Text as="h2" block size={300} weight="semibold" className={styles.heading}>
        {t("paneClean.duplicates.becomes", { code: reviewed.records[review.stays]?.code ?? "" })}
      </Text>
      <dl className={styles.list}>
        {lines
          .filter(({ text }) => text !== "")
          .map(({ header, text }) => (
            <Line key={header} name={header} value={text} />
          ))}
      </dl>
      {naming && <Text size={200}>{naming}</Text>}
    </section>
  );
}

function Line({ name, value }: { name: string; value: string }) {
  const styles = useStyles();
  return (
    <>
      <dt className={styles.name}>{name}</dt>
      <dd className={styles.value}>
        <bdi>{value}</bdi>
      </dd>
    </>
  );
}
