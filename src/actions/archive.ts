import type { Cell } from "../domain/kernel/cell";
import { Failure } from "../domain/kernel/failure";
import { textOf } from "../domain/kernel/text";
import { dataWords } from "../i18n/data-words";
import { defineAction, type ActionContext } from "./action";
import { codeList, dataLanguage, requireBase } from "./base";
import type { BaseState } from "./ports";

const shape = "CODE,CODE";

type Told = { clients: string[]; changed: number };

/** Leaves clients out of the views; their figures stay in every analysis. */
export const archive = defineAction({
  id: "archive",
  parameters: { client: { type: "text", default: null, shape } },
  needsBase: true,
  changes: true,
  returns: "clients, changed",
  run: (context, { client }) => put(context, client, "archive", (base) => dataWords[dataLanguage(base)].yesNo.yes),
});

/** Brings archived clients back into the views. */
export const restoreClient = defineAction({
  id: "restore-client",
  parameters: { client: { type: "text", default: null, shape } },
  needsBase: true,
  changes: true,
  returns: "clients, changed",
  run: (context, { client }) => put(context, client, "restore-client", () => null),
});

/** The codes that were asked for. Fails with "parameter.missing". */
export function codesAsked(client: string | null): string[] {
  const asked = codeList(client);
  if (!asked.length) throw new Failure("parameter.missing", { name: "client", shape });
  return asked;
}

/** Their rows among the clients. Fails with "client.unknown". */
export function rowsOfClients(asked: readonly string[], codes: readonly Cell[]): number[] {
  const rows = new Map(codes.map((code, row) => [textOf(code), row]));
  return asked.map((code) => {
    const row = rows.get(code);
    if (row === undefined) throw new Failure("client.unknown", { client: code });
    return row;
  });
}

async function put(
  { workbook, control }: ActionContext,
  client: string | null,
  action: string,
  valueOf: (base: BaseState) => Cell,
): Promise<{ result: Told; findings: [] }> {
  const asked = codesAsked(client);
  const base = await requireBase({ workbook });
  const [data] = await workbook.read([{ table: "clients", columns: ["code", "archived"] }], control);
  const { code = [], archived } = data?.columns ?? {};
  const value = valueOf(base);
  const all = rowsOfClients(asked, code);
  const rows = all.filter((row) => textOf(archived?.[row]) !== textOf(value)).sort((a, b) => a - b);
  if (rows.length) {
    const change = { kind: "update" as const, table: "clients", column: "archived", rows, values: rows.map(() => value) };
    await workbook.apply({ action, summary: { clients: rows.length } }, [change], control);
  }
  return { result: { clients: asked, changed: rows.length }, findings: [] };
}
