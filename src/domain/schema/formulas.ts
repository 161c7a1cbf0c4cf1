import { tables } from "./tables";
import type { CalculatedKey, ColumnKey, TableKey } from "./tables";

/** Headers in the data language, by table and column key. */
export type Headers = { readonly [T in TableKey]: { readonly [C in ColumnKey<T>]: string } };

/** Words that formulas write or compare. */
export type FormulaWords = {
  readonly headers: Headers;
  readonly contractStatuses: { readonly active: string; readonly "ends soon": string; readonly expired: string; readonly renewed: string };
  /** The value of the list Renewals that says a contract was renewed. */
  readonly renewals: { readonly renewed: string };
};

/** The analysis date of the Settings sheet; today where it is blank. */
export const asOf = 'IF(cb_AnalysisDate="",TODAY(),cb_AnalysisDate)';

/** Escapes a header for a structured reference: [ ] # ' (and @) take an apostrophe. */
export function escapeHeader(header: string): string {
  return header.replace(/['[\]#@]/g, "'$&");
}

/** A text as a formula's literal. */
export function literal(text: string): string {
  return `"${text.replace(/"/g, '""')}"`;
}

type Scope<T extends TableKey> = {
  words: FormulaWords;
  /** The cell of this row. */
  here(column: ColumnKey<T>): string;
  /** A column of any table. */
  of<U extends TableKey>(table: U, column: ColumnKey<U>): string;
};

type Writer<T extends TableKey> = (scope: Scope<T>) => string;
type Formulas = {
  readonly [T in TableKey as [CalculatedKey<T>] extends [never] ? never : T]: { readonly [C in CalculatedKey<T>]: Writer<T> };
};

type WithClient = "contacts" | "contracts" | "orders" | "interactions";

/** `C-00012 Name`, a bare code or an exact name → the code; blank where there is no such client. */
const clientCode = ({ here, of }: Scope<WithClient>): string => {
  const [typed, code] = [here("client"), of("clients", "code")];
  const byCode = `INDEX(${code},MATCH(LEFT(${typed},FIND(" ",${typed}&" ")-1),${code},0))`;
  const byName = `INDEX(${code},MATCH(${typed},${of("clients", "name")},0))`;
  return `IF(${typed}="","",IFERROR(${byCode},IFERROR(${byName},"")))`;
};

/** A field of the client of this row, as text; blank where there is no such client. */
const ofClient =
  (column: "name" | "region" | "owner" | "ABC") =>
  ({ here, of }: Scope<WithClient>): string => {
    const place = `MATCH(${here("client code")},${of("clients", "code")},0)`;
    return `IF(${here("client code")}="","",IFERROR(INDEX(${of("clients", column)},${place})&"",""))`;
  };

/** A condition that every number meets, and no blank or text. */
const anyNumber = ">-1000000000000";

/** The conditions under which an order row counts for this client: its sale, and not after the analysis date. */
const counted = ({ here, of }: Scope<"clients">): string =>
  `${of("orders", "client code")},${here("code")},${of("orders", "sale")},1,${of("orders", "date")},"<"&${asOf}+1`;

/** … and it is an order of its own, no return. */
const countedOrders = (scope: Scope<"clients">): string => `${counted(scope)},${scope.of("orders", "amount")},">=0"`;

const clients: Formulas["clients"] = {
  "first order": (scope) => `IF(${scope.here("orders")}="","",INT(MINIFS(${scope.of("orders", "date")},${countedOrders(scope)})))`,
  "last order": (scope) => `IF(${scope.here("orders")}="","",INT(MAXIFS(${scope.of("orders", "date")},${countedOrders(scope)})))`,
  orders: (scope) => {
    const count = `COUNTIFS(${countedOrders(scope)})`;
    return `IF(${scope.here("code")}="","",IF(${count}=0,"",${count}))`;
  },
  revenue: (scope) => {
    const amount = scope.of("orders", "amount");
    const nothing = `COUNTIFS(${counted(scope)},${amount},"${anyNumber}")=0`;
    return `IF(${scope.here("code")}="","",IF(${nothing},"",ROUND(SUMIFS(${amount},${counted(scope)}),6)))`;
  },
  "average order": ({ here }) => `IF(${here("orders")}="","",ROUND(${here("revenue")}/${here("orders")},6))`,
  receivable: (scope) => {
    const owed = scope.of("orders", "receivable");
    const unknown = `COUNTIFS(${counted(scope)},${owed},"${anyNumber}")=0`;
    return `IF(${scope.here("code")}="","",IF(${unknown},"",SUMIFS(${owed},${counted(scope)})))`;
  },
  "contract ends": ({ here, of }) => {
    const latest = `MAXIFS(${of("contracts", "ends")},${of("contracts", "client code")},${here("code")})`;
    return `IF(${here("code")}="","",IF(${latest}=0,"",${latest}))`;
  },
  "stage order": ({ here, of }) => `IF(${here("stage")}="","",IFERROR(MATCH(${here("stage")},${of("stages", "stage")},0),""))`,
  label: ({ here }) => `IF(${here("code")}="","",${here("code")}&" "&${here("name")})`,
};

const contracts: Formulas["contracts"] = {
  "client code": clientCode,
  "client name": ofClient("name"),
  region: ofClient("region"),
  owner: ofClient("owner"),
  ABC: ofClient("ABC"),
  "days left": ({ here }) => `IF(${here("ends")}="","",${here("ends")}-${asOf})`,
  status: ({ here, words }) => {
    const { active, "ends soon": soon, expired, renewed } = words.contractStatuses;
    const byDays = `IF(${here("days left")}<0,${literal(expired)},IF(${here("days left")}<=cb_RenewalHorizon,${literal(soon)},${literal(active)}))`;
    const byRenewal = `IF(${here("renewal")}=${literal(words.renewals.renewed)},${literal(renewed)},IF(${here("ends")}="",${literal(active)},${byDays}))`;
    return `IF(AND(${here("number")}="",${here("client")}=""),"",${byRenewal})`;
  },
};

const orders: Formulas["orders"] = {
  "client code": clientCode,
  "client name": ofClient("name"),
  sale: ({ here, of }) => {
    const listed = `IFERROR(INDEX(${of("order-statuses", "sale")},MATCH(${here("status")},${of("order-statuses", "status")},0)),0)`;
    const empty = `AND(${here("client")}="",${here("date")}="",${here("amount")}="")`;
    return `IF(${empty},"",IF(${here("status")}="",1,IF(${listed}=1,1,0)))`;
  },
  receivable: ({ here }) => `IF(OR(${here("paid")}="",${here("amount")}="",${here("sale")}<>1),"",${here("amount")}-${here("paid")})`,
  margin: ({ here }) => `IF(OR(${here("cost")}="",${here("amount")}="",${here("sale")}<>1),"",${here("amount")}-${here("cost")})`,
  "days late": ({ here }) => {
    const until = `IF(${here("delivered")}="",${asOf},${here("delivered")})`;
    return `IF(OR(${here("delivery due")}="",${here("sale")}<>1),"",MAX(0,${until}-${here("delivery due")}))`;
  },
};

const formulas: Formulas = {
  clients,
  contracts,
  orders,
  contacts: { "client code": clientCode, "client name": ofClient("name") },
  interactions: { "client code": clientCode, "client name": ofClient("name") },
};

/** A column of a table as a structured reference; a header with anything but letters, digits and spaces stands in brackets of its own. */
export function columnReference(tableName: string, header: string): string {
  const escaped = escapeHeader(header);
  return `${tableName}[${/[^\p{L}\p{N}_ ]/u.test(header) ? `[${escaped}]` : escaped}]`;
}

/** The formula of a calculated column in the words of the data language (en-US, structured references, with "="); undefined for other columns. */
export function formulaOf(table: TableKey, column: string, words: FormulaWords): string | undefined {
  const write = (formulas as Partial<Record<TableKey, Record<string, Writer<TableKey>>>>)[table]?.[column];
  if (write === undefined) return undefined;
  const headers = words.headers[table] as Record<string, string>;
  return `=${write({
    words,
    here: (key: string) => `[@[${escapeHeader(headers[key] ?? key)}]]`,
    of: (other, key) => columnReference(tables[other].name, words.headers[other][key]),
  } as Scope<TableKey>)}`;
}
