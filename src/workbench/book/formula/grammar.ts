import type { Token } from "./tokenize";
import { tokenize } from "./tokenize";

const OPERANDS = new Set(["reference", "structured", "name", "number", "string", "error", "array"]);
const AREAS = new Set(["reference", "structured", "name", "error", "close"]);

/** Where the reader of a formula stands: inside which brackets, and whether a value must come next. */
type State = { open: ("function" | "group")[]; wants: boolean; before: Token["type"] | undefined; spaced: boolean };

/** Two areas with a space between them cross. */
function crosses(state: State, token: Token): boolean {
  return state.spaced && AREAS.has(state.before ?? "") && (AREAS.has(token.type) || token.type === "function" || token.type === "open");
}

function operator(state: State, text: string): boolean {
  if (state.wants) return text === "+" || text === "-" || text === "@";
  if (text === "@") return false;
  state.wants = text !== "%" && text !== "#";
  return true;
}

function close(state: State): boolean {
  const kind = state.open.pop();
  if (!kind || (state.wants && kind === "group")) return false;
  state.wants = false;
  return true;
}

function separate(state: State): boolean {
  const kind = state.open.at(-1);
  if (!kind || (kind === "group" && state.wants)) return false;
  state.wants = true;
  return true;
}

function step(state: State, token: Token): boolean {
  if (OPERANDS.has(token.type)) {
    const fits = state.wants || crosses(state, token);
    state.wants = false;
    return fits;
  }
  switch (token.type) {
    case "function":
      return state.wants || crosses(state, token);
    case "open":
      if (!state.wants && !crosses(state, token) && state.before !== "function") return false;
      state.open.push(state.before === "function" ? "function" : "group");
      state.wants = true;
      return true;
    case "close":
      return close(state);
    case "separator":
      return separate(state);
    default:
      return operator(state, token.text);
  }
}

/** True when the text after "=" reads as a formula: brackets balance, operators have their operands. */
export function isFormula(body: string): boolean {
  const tokens = tokenize(body);
  if (!tokens?.length) return false;
  const state: State = { open: [], wants: true, before: undefined, spaced: false };
  for (const token of tokens) {
    if (token.type === "space") {
      state.spaced = true;
      continue;
    }
    if (!step(state, token)) return false;
    state.before = token.type;
    state.spaced = false;
  }
  return state.open.length === 0 && !state.wants;
}
