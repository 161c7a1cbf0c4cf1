/** True where this Excel has that API set ("1.13"). Everything above 1.9, the floor of the manifest, asks here first. */
export function supports(version: string): boolean {
  return Office.context.requirements.isSetSupported("ExcelApi", version);
}
