/** Each contender: from the same rows [id, date serial, amount] to counts of segments and classes. */
const LEVELS = 5;

/** @type {(map: string[][]) => (r: number, f: number, m: number) => string} */
const segmentIn = (map) => (r, f, m) => map[LEVELS - r][Math.floor((f + m + 1) / 2) - 1];

const countBy = (items, key) => {
  const counts = {};
  for (const item of items) counts[key(item)] = (counts[key(item)] ?? 0) + 1;
  return counts;
};

/** What a careful person writes first: a Map of objects. */
export function naive(rows, map, today) {
  const clients = new Map();
  for (const [id, date, amount] of rows) {
    let client = clients.get(id);
    if (!client) clients.set(id, (client = { id, last: 0, orders: 0, sum: 0 }));
    if (date > client.last) client.last = date;
    client.orders++;
    client.sum += amount;
  }
  const all = [...clients.values()];
  for (const client of all) {
    client.recency = today - client.last;
    client.sum = Math.round(client.sum * 1e6) / 1e6;
  }
  const level = (key) => {
    const sorted = all.map((client) => client[key]).sort((a, b) => a - b);
    const below = new Map();
    sorted.forEach((value, index) => below.has(value) || below.set(value, index));
    return (client) => Math.floor((LEVELS * below.get(client[key])) / all.length);
  };
  const [r, f, m] = [level("recency"), level("orders"), level("sum")];
  const segment = segmentIn(map);
  const segments = countBy(all, (client) => segment(5 - r(client), 1 + f(client), 1 + m(client)));
  all.sort((a, b) => b.sum - a.sum);
  const total = all.reduce((sum, client) => sum + client.sum, 0);
  let sum = 0;
  let before = 0;
  all.forEach((client, index) => {
    if (index === 0 || client.sum !== all[index - 1].sum) before = sum / total;
    client.abc = client.sum <= 0 ? "C" : before < 0.75 - 1e-9 ? "A" : before < 0.95 - 1e-9 ? "B" : "C";
    sum += client.sum;
  });
  return { segments, abc: countBy(all, (client) => client.abc) };
}

export async function arquero() {
  const aq = await import("arquero");
  const { op } = aq;
  return (rows, map, today) => {
    const columns = { id: [], date: [], amount: [] };
    for (const [id, date, amount] of rows) {
      columns.id.push(id);
      columns.date.push(date);
      columns.amount.push(amount);
    }
    const segment = segmentIn(map);
    const clients = aq
      .table(columns)
      .groupby("id")
      .rollup({ last: (d) => op.max(d.date), orders: () => op.count(), sum: (d) => op.sum(d.amount) })
      .params({ today })
      .derive({ recency: (d, $) => $.today - d.last, money: (d) => op.round(d.sum * 1e6) / 1e6 })
      .orderby("recency")
      .derive({ rr: () => op.rank() })
      .orderby("orders")
      .derive({ rf: () => op.rank() })
      .orderby("money")
      .derive({ rm: () => op.rank() });
    const n = clients.numRows();
    const scored = clients.params({ n }).derive({
      r: (d, $) => 5 - op.floor((5 * (d.rr - 1)) / $.n),
      f: (d, $) => 1 + op.floor((5 * (d.rf - 1)) / $.n),
      m: (d, $) => 1 + op.floor((5 * (d.rm - 1)) / $.n),
    });
    const segments = scored
      .derive({ segment: aq.escape((d) => segment(d.r, d.f, d.m)) })
      .groupby("segment")
      .count()
      .objects();
    const amounts = scored
      .groupby("money")
      .rollup({ clients: () => op.count(), part: (d) => op.sum(d.money) })
      .orderby(aq.desc("money"))
      .derive({ share: aq.rolling((d) => op.sum(d.part)) })
      .derive({ before: (d) => d.share - d.part });
    const total = op ? amounts.rollup({ total: (d) => op.sum(d.part) }).get("total", 0) : 0;
    const abc = amounts
      .params({ total })
      .derive({
        abc: (d, $) => (d.money <= 0 ? "C" : d.before < (0.75 - 1e-9) * $.total ? "A" : d.before < (0.95 - 1e-9) * $.total ? "B" : "C"),
      })
      .groupby("abc")
      .rollup({ clients: (d) => op.sum(d.clients) })
      .objects();
    return {
      segments: Object.fromEntries(segments.map(({ segment: name, count }) => [name, count])),
      abc: Object.fromEntries(abc.map(({ abc: name, clients: count }) => [name, count])),
    };
  };
}

const SQL = `
  with clients as (
    select id, $TODAY - max(day) as recency, count(*) as orders, round(sum(amount), 6) as money from rows group by id
  ), levels as (
    select *,
      5 - (5 * (rank() over (order by recency) - 1)) // count(*) over () as r,
      1 + (5 * (rank() over (order by orders) - 1)) // count(*) over () as f,
      1 + (5 * (rank() over (order by money) - 1)) // count(*) over () as m,
      coalesce(sum(money) over (order by money desc groups between unbounded preceding and 1 preceding), 0) / sum(money) over () as before
    from clients
  )
  select map.segment,
    case when money <= 0 then 'C' when before < 0.75 - 1e-9 then 'A' when before < 0.95 - 1e-9 then 'B' else 'C' end as abc,
    count(*)::integer as clients
  from levels join map on map.r = levels.r and map.fm = (levels.f + levels.m + 1) // 2
  group by all`;

export async function duckdb() {
  const { DuckDBInstance } = await import("@duckdb/node-api");
  return async (rows, map, today) => {
    const instance = await DuckDBInstance.create(":memory:");
    const connection = await instance.connect();
    await connection.run("create table rows (id varchar, day integer, amount double)");
    await connection.run("create table map (r integer, fm integer, segment varchar)");
    const cells = map.flatMap((row, k) => row.map((segment, fm) => `(${LEVELS - k}, ${fm + 1}, '${segment}')`));
    await connection.run(`insert into map values ${cells.join()}`);
    const appender = await connection.createAppender("rows");
    for (const [id, date, amount] of rows) {
      appender.appendVarchar(id);
      appender.appendInteger(date);
      appender.appendDouble(amount);
      appender.endRow();
    }
    appender.closeSync();
    const found = (await connection.runAndReadAll(SQL.replace("$TODAY", String(today)))).getRowObjectsJS();
    connection.closeSync();
    instance.closeSync();
    const outcome = { segments: {}, abc: {} };
    for (const { segment, abc, clients } of found) {
      outcome.segments[segment] = (outcome.segments[segment] ?? 0) + clients;
      outcome.abc[abc] = (outcome.abc[abc] ?? 0) + clients;
    }
    return outcome;
  };
}

export async function polars() {
  const { default: pl } = await import("nodejs-polars");
  return (rows, map, today) => {
    const id = new Array(rows.length);
    const date = new Int32Array(rows.length);
    const amount = new Float64Array(rows.length);
    for (let i = 0; i < rows.length; i++) {
      id[i] = rows[i][0];
      date[i] = rows[i][1];
      amount[i] = rows[i][2];
    }
    const frame = pl.DataFrame([pl.Series("id", id, pl.Utf8), pl.Series("date", date), pl.Series("amount", amount)]);
    const clients = frame
      .lazy()
      .groupBy("id")
      .agg(pl.col("date").max().alias("last"), pl.col("amount").count().alias("orders"), pl.col("amount").sum().round(6).alias("money"))
      .withColumns(pl.lit(today).minus(pl.col("last")).alias("recency"))
      .withColumns(
        pl.col("recency").rank("min").alias("rr"),
        pl.col("orders").rank("min").alias("rf"),
        pl.col("money").rank("min").alias("rm"),
      )
      .select("money", "rr", "rf", "rm")
      .sort("money", true)
      .collectSync();
    const n = clients.height;
    const [rr, rf, rm, money] = ["rr", "rf", "rm", "money"].map((name) => clients.getColumn(name).toArray());
    const sums = clients.getColumn("money").cumSum().toArray();
    const segment = segmentIn(map);
    const level = (rank) => Math.floor((LEVELS * (Number(rank) - 1)) / n);
    const outcome = { segments: {}, abc: {} };
    let before = 0;
    for (let i = 0; i < n; i++) {
      const name = segment(5 - level(rr[i]), 1 + level(rf[i]), 1 + level(rm[i]));
      outcome.segments[name] = (outcome.segments[name] ?? 0) + 1;
      if (i > 0 && money[i] !== money[i - 1]) before = sums[i - 1] / sums[n - 1];
      const abc = money[i] <= 0 ? "C" : before < 0.75 - 1e-9 ? "A" : before < 0.95 - 1e-9 ? "B" : "C";
      outcome.abc[abc] = (outcome.abc[abc] ?? 0) + 1;
    }
    return outcome;
  };
}
