import type { Rect } from "../book/book";
import type { FormulaNode, Graph, GraphNode } from "./graph";
import type { Read } from "./reads";

/** A rectangle of a sheet whose cells changed. */
export type Touched = { sheet: string; rect: Rect };

/** What the wave asks of its caller; each answers true when the cell's value changed. */
export type Calculator<Formula> = {
  calculate(node: FormulaNode<Formula>): boolean;
  /** The formula reads itself, straight or in a ring. */
  circular(node: FormulaNode<Formula>): boolean;
};

let last = 0;

/** One calculation: everything that hangs on the changes, each formula once and after what it reads, and only if that changed. */
export function runWave<Formula extends { reads: readonly Read[] }>(
  graph: Graph<Formula>,
  due: Iterable<FormulaNode<Formula>>,
  touched: Iterable<Touched>,
  calculator: Calculator<Formula>,
): void {
  const nodes = gather(graph, due, touched);
  let ready = nodes.filter((node) => node.waiting === 0);
  while (ready.length > 0 || nodes.some((node) => node.waiting > 0)) {
    settle(graph, ready, calculator);
    const ring = ringOf(graph, nodes);
    for (const node of ring) if (node.kind === "formula") node.due = calculator.circular(node);
    releaseRing(graph, ring);
    ready = nodes.filter((node) => node.waiting === 0);
  }
}

function outputs<Formula extends { reads: readonly Read[] }>(
  graph: Graph<Formula>,
  node: GraphNode<Formula>,
  visit: (node: GraphNode<Formula>) => void,
): void {
  if (node.kind === "range") node.readers.forEach(visit);
  else graph.readersOf(node.sheet, node.row, node.column, visit);
}

/** Everything that may have to be calculated, with the count of what each waits for. */
function gather<Formula extends { reads: readonly Read[] }>(
  graph: Graph<Formula>,
  due: Iterable<FormulaNode<Formula>>,
  touched: Iterable<Touched>,
): GraphNode<Formula>[] {
  const wave = ++last;
  const nodes: GraphNode<Formula>[] = [];
  const enter = (node: GraphNode<Formula>, isDue: boolean): void => {
    if (node.wave !== wave) {
      Object.assign(node, { wave, waiting: 0, due: false });
      nodes.push(node);
    }
    node.due ||= isDue;
  };
  for (const node of due) enter(node, true);
  for (const { sheet, rect } of touched) graph.readersIn(sheet, rect, (node) => enter(node, true));
  for (let i = 0; i < nodes.length; i++)
    outputs(graph, nodes[i]!, (node) => {
      enter(node, false);
      node.waiting++;
    });
  return nodes;
}

/** Works off what waits for nothing; settled nodes have `waiting` -1. */
function settle<Formula extends { reads: readonly Read[] }>(
  graph: Graph<Formula>,
  ready: GraphNode<Formula>[],
  calculator: Calculator<Formula>,
): void {
  for (let i = 0; i < ready.length; i++) {
    const node = ready[i]!;
    const changed = node.due && (node.kind === "range" || calculator.calculate(node));
    node.waiting = -1;
    outputs(graph, node, (next) => {
      next.due ||= changed;
      if (--next.waiting === 0) ready.push(next);
    });
  }
}

/** Of the nodes that still wait, those that stand in a ring: whatever leads to no waiting node is none. */
function ringOf<Formula extends { reads: readonly Read[] }>(graph: Graph<Formula>, nodes: GraphNode<Formula>[]): GraphNode<Formula>[] {
  let ring = new Set(nodes.filter((node) => node.waiting > 0));
  for (let size = -1; size !== ring.size;) {
    size = ring.size;
    const kept = new Set<GraphNode<Formula>>();
    for (const node of ring) {
      let leads = false;
      outputs(graph, node, (next) => (leads ||= ring.has(next)));
      if (leads) kept.add(node);
    }
    ring = kept;
  }
  return [...ring];
}

/** Takes a ring's nodes off what the others wait for. */
function releaseRing<Formula extends { reads: readonly Read[] }>(graph: Graph<Formula>, ring: GraphNode<Formula>[]): void {
  const members = new Set(ring);
  for (const node of ring) {
    node.waiting = -1;
    outputs(graph, node, (next) => {
      if (members.has(next)) return;
      next.due ||= node.due;
      next.waiting--;
    });
  }
}
