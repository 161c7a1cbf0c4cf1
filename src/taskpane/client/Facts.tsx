import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ClientCard } from "../../actions/client-card";
import type { BaseState } from "../../actions/ports";
import { isBlank, type Cell } from "../../domain/kernel/cell";
import { tables } from "../../domain/schema/tables";
import { useSpeech, type Speech } from "../services";
import { figured } from "./say";

const useStyles = makeStyles({
  heading: { margin: `0 0 ${tokens.spacingVerticalXS}` },
  facts: { display: "grid", gridTemplateColumns: "minmax(0, 2fr) minmax(0, 3fr)", margin: 0 },
  name: {
    padding: `${tokens.spacingVerticalXS} 0`,
    color: tokens.colorNeutralForeground2,
    overflowWrap: "anywhere",
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  value: {
    margin: 0,
    padding: `${tokens.spacingVerticalXS} 0`,
    paddingInlineStart: tokens.spacingHorizontalS,
    textAlign: "end",
    overflowWrap: "anywhere",
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
});

/** Columns of the clients that tell who it is, and those with his figures. */
export const whoColumns = ["phone", "second phone", "email", "region", "city", "service", "stage", "owner", "next contact"] as const;
export const figureColumns = ["orders", "revenue", "average order", "last order", "receivable", "contract ends"] as const;

const kinds = new Map<string, string>(tables.clients.columns.map(({ key, kind }) => [key, kind]));

function cellText(speech: Speech, key: string, cell: Cell): string {
  const kind = kinds.get(key);
  if (typeof cell !== "number" || kind === "phone") return String(cell);
  return kind === "date" ? speech.date(cell) : figured(speech, cell);
}

/** Cells of a client under their headers; blank ones are left out. */
export function Facts({ title, columns, card, base }: { title: string; columns: readonly string[]; card: ClientCard; base: BaseState }) {
  const styles = useStyles();
  const speech = useSpeech();
  const headers = new Map(base.tables.find(({ key }) => key === "clients")?.columns.map(({ key, header }) => [key, header]));
  const facts = columns.filter((key) => !isBlank(card.cells[key]));
  if (facts.length === 0) return null;
  return (
    <section>
      <Text as="h2" block size={300} weight="semibold" className={styles.heading}>
        {title}
      </Text>
      <dl className={styles.facts} data-testid="facts">
        {facts.map((key) => [
          <dt key={`${key} name`} className={styles.name}>
            <bdi>{headers.get(key) ?? key}</bdi>
          </dt>,
          <dd key={key} className={styles.value}>
            <bdi>{cellText(speech, key, card.cells[key] ?? null)}</bdi>
          </dd>,
        ])}
      </dl>
    </section>
  );
}
