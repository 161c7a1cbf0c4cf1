/** npm run bench -- lifetime: how near to the best the fit of BG/NBD comes, and how long it and the whole analysis take. */
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fitBuying } from "../../src/domain/analysis/bg-nbd";
import { lifetimeValue } from "../../src/domain/analysis/lifetime-value";
import { purchasesOf, type Purchases } from "../../src/domain/analysis/purchases";
import { logGamma } from "../../src/domain/kernel/gamma";
import { readCsv } from "../../src/files/csv";
import { stopwatch } from "./blocks";
import { madeUpBuyers } from "./made-up-buyers";
import type { BenchPart, BenchTarget } from "./part";
import { simplex } from "./simplex";

const CLIENTS = 2_357;
const MANY = 100_000;
/** Milliseconds on the machine of the reference figures: the Python package lifetimes 0.11.3, and a plain simplex. */
const THERE = { lifetimes: 207, simplex: 42 };
const [NEAR, FASTER] = [1e-5, 5];
const TOLERANCE = 1e-8;
const RUNS = 15;

type Set = { name: string; purchases: Purchases; best: number | null };

/** CDNOW as published, with the best log-likelihood that is known; made-up buyers where it is not beside the project. */
function cdnow(): Set {
  const folder = resolve("../shared/data/cdnow_sample");
  if (!existsSync(folder)) return { name: "made up as CDNOW", purchases: purchasesOf(madeUpBuyers(CLIENTS)), best: null };
  const file = join(folder, "summary_published.csv");
  const [header = [], ...rows] = readCsv(readFileSync(file), file).rows;
  const column = (name: string): Float64Array => Float64Array.from(rows, (row) => Number(row[header.indexOf(name)]));
  const oracle = JSON.parse(readFileSync(join(folder, "oracle_clv.json"), "utf8")) as { bgnbd_mle: { loglik: number } };
  const purchases = {
    who: Int32Array.from(rows.keys()),
    x: column("frequency"),
    tx: column("recency"),
    age: column("T"),
    mean: new Float64Array(rows.length),
  };
  return { name: "CDNOW", purchases, best: oracle.bgnbd_mle.loglik };
}

/** The negative log-likelihood over the logarithms of r, α, a, b, client by client, as formula 6 of the paper has it. */
const plainly =
  ({ x, tx, age }: Purchases) =>
  (at: number[]): number => {
    const [r, alpha, a, b] = at.map(Math.exp) as [number, number, number, number];
    let sum = 0;
    for (let i = 0; i < x.length; i++) {
      const [n, last, end] = [x[i]!, tx[i]!, age[i]!];
      const beta = logGamma(b + n) - logGamma(b) + logGamma(a + b) - logGamma(a + b + n);
      const there = -(r + n) * Math.log(alpha + end);
      const gone = n > 0 ? Math.log(a) - Math.log(b + n - 1) - (r + n) * Math.log(alpha + last) : -Infinity;
      const most = Math.max(there, gone);
      sum += logGamma(r + n) - logGamma(r) + r * Math.log(alpha) + beta + most + Math.log(Math.exp(there - most) + Math.exp(gone - most));
    }
    return -sum;
  };

/** Median milliseconds, and what came out. */
function timed<T>(runs: number, work: () => T): { time: number; result: T } {
  const times: number[] = [];
  let result = work();
  for (let run = 0; run < runs; run++) {
    const time = stopwatch();
    result = work();
    times.push(time());
  }
  return { time: times.sort((a, b) => a - b)[runs >> 1]!, result };
}

/** Ours beside a plain simplex over the same purchases. */
function besides({ name, purchases, best }: Set) {
  const ours = timed(RUNS, () => fitBuying(purchases));
  const reference = timed(3, () => simplex(plainly(purchases), [0, 0, 0, 0], TOLERANCE));
  const known = best ?? -reference.result.value;
  const [found, other] = [ours.result?.logLikelihood ?? -Infinity, -reference.result.value];
  const lifetimes = Math.min(THERE.lifetimes, (THERE.lifetimes * reference.time) / THERE.simplex);
  const targets: BenchTarget[] = [
    {
      what: `BG/NBD on ${name} within ${NEAR} of the best log-likelihood`,
      measured: `${(known - found).toExponential(1)} below it`,
      met: known - found <= NEAR,
    },
    {
      what: `BG/NBD on ${name} in at most 1/${FASTER} of lifetimes' time`,
      measured: `${ours.time.toFixed(1)} ms, 1/${(lifetimes / ours.time).toFixed(0)} of lifetimes' ${lifetimes.toFixed(0)} ms; 1/${(reference.time / ours.time).toFixed(0)} of a simplex here`,
      met: ours.time * FASTER <= lifetimes,
    },
  ];
  const rows = [
    [`${name}: ours`, purchases.x.length, ours.time, found.toFixed(6)],
    [`${name}: simplex`, purchases.x.length, reference.time, other.toFixed(6)],
    [`${name}: lifetimes, as told above`, purchases.x.length, lifetimes, known.toFixed(6)],
  ];
  return { rows, targets };
}

/** BG/NBD of CDNOW beside a plain simplex, and of 100,000 clients with the whole analysis. */
export async function main(): Promise<BenchPart> {
  const { rows, targets } = besides(cdnow());
  const ledger = madeUpBuyers(MANY);
  const purchases = purchasesOf(ledger);
  const fit = timed(3, () => fitBuying(purchases));
  const whole = timed(3, () => lifetimeValue(ledger, { months: 12, discount: 0.01 }));
  return {
    title: "Lifetime value",
    about: [
      "Fit of BG/NBD by maximum likelihood, warm median. " +
        `The package lifetimes is Python and is not run here: on another machine it took ${THERE.lifetimes} ms for CDNOW where a plain simplex took ${THERE.simplex} ms, ` +
        "and it counts as that long here, or as less where the simplex below is faster than that. " +
        "Buyers are made up by the model with CDNOW's parameters where the data are not beside the project, and for the longer base.",
    ],
    tables: [
      {
        columns: ["fit", "clients", "ms", "log-likelihood"],
        rows: [...rows, ["made up: ours", MANY, fit.time, fit.result?.logLikelihood.toFixed(6) ?? "none"]],
      },
      {
        columns: ["whole analysis", "clients", "ms", "method"],
        rows: [["lifetimeValue with held-out check", MANY, whole.time, whole.result.method]],
      },
    ],
    targets,
    remarks: ["The analysis is one stretch of work: in the pane it runs in the worker, off the pane's thread."],
  };
}
