import { functionReasons } from "../i18n/function-words";
import { languageOf } from "../i18n/language";
import { isRefusal, type Answer, type Argument, type Refusal } from "./declare";
import { customFunctions } from "./register";

/** The user's language: of Office where this runtime knows it, else of the engine; English where neither says. */
function language() {
  const office = typeof Office === "undefined" ? undefined : Office.context?.displayLanguage;
  return languageOf(office ?? (typeof navigator === "undefined" ? "" : (navigator.language ?? "")));
}

function errorOf({ error, reason }: Refusal): CustomFunctions.Error {
  return new CustomFunctions.Error(error, functionReasons[language()][reason]);
}

/** An answer as Excel takes it: a value, a grid in which a cell may be an error, or, thrown, the error of the whole. */
function handOver(answer: Answer | Answer[][]): unknown {
  if (Array.isArray(answer)) return answer.map((row) => row.map((each) => (isRefusal(each) ? errorOf(each) : each)));
  if (isRefusal(answer)) throw errorOf(answer);
  return answer;
}

for (const { id, parameters, calculate } of customFunctions)
  CustomFunctions.associate(id, (...given: Argument[]) => handOver(calculate(...given.slice(0, parameters.length))));
