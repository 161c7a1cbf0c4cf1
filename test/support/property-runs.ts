/** How often a property of whole workbooks is tried; CLIENT_BASE_RUNS looks further. */
export function propertyRuns(usual: number): { numRuns: number } {
  return { numRuns: Number(process.env.CLIENT_BASE_RUNS ?? usual) };
}
