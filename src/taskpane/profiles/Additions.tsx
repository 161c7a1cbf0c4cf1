import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { useSpeech } from "../services";

/** What `add-profile` would add, or has added. */
export type Added = { profile: string; columns: { table: string; header: string }[]; values: { table: string; value: string }[] };

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL, overflowWrap: "anywhere" },
  heading: { margin: `${tokens.spacingVerticalS} 0 ${tokens.spacingVerticalXXS}` },
  where: { color: tokens.colorNeutralForeground2 },
});

/** New columns with their sheets and new values of lists; the heads count them in words of `profiles.<said>`. */
export function Additions({ added, said }: { added: Added; said: "preview" | "added" }) {
  const { t } = useSpeech();
  const { columns, values } = added;
  if (columns.length + values.length === 0) return <Text role="status">{t(`profiles.${said}.nothing`)}</Text>;
  return (
    <div role="status" data-testid="additions">
      <Part
        title={t(`profiles.${said}.columns`, { count: columns.length })}
        lines={columns.map(({ header, table }) => ({ text: header, where: table }))}
      />
      <Part title={t(`profiles.${said}.values`, { count: values.length })} lines={values.map(({ value }) => ({ text: value }))} />
    </div>
  );
}

function Part({ title, lines }: { title: string; lines: { text: string; where?: string }[] }) {
  const styles = useStyles();
  if (lines.length === 0) return null;
  return (
    <>
      <Text as="h2" block size={300} weight="semibold" className={styles.heading}>
        {title}
      </Text>
      <ul className={styles.list}>
        {lines.map(({ text, where }) => (
          <li key={`${where ?? ""} ${text}`}>
            <bdi>{text}</bdi>
            {where !== undefined && (
              <Text size={200} className={styles.where}>
                {" · "}
                <bdi>{where}</bdi>
              </Text>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
