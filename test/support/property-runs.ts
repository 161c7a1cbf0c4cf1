/**
 * How often a property of whole workbooks is tried, and with which values: the same in every run, so that what fails can be told again.
 * CLIENT_BASE_RUNS and CLIENT_BASE_SEED look further.
 */
export function propertyRuns(usual: number): { numRuns: number; seed: number } {
  const { CLIENT_BASE_RUNS: runs = usual, CLIENT_BASE_SEED: seed = 20_261_122 } = process.env;
  return { numRuns: Number(runs), seed: Number(seed) };
}
