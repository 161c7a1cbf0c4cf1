/** The part of numfmt 4 that the workbench uses: the package's own declarations are not where its exports say. */
declare module "numfmt" {
  export type Parsed = { v: number | boolean; z?: string };
  export function format(
    pattern: string,
    value: unknown,
    options?: {
      locale?: string;
      throws?: boolean;
      nbsp?: boolean;
      dateErrorThrows?: boolean;
      dateErrorNumber?: boolean;
      dateSpanLarge?: boolean;
      leap1900?: boolean;
      grouping?: number[];
    },
  ): string;
  export function parseValue(
    value: string,
    options?: { locale?: string },
  ): { value: number | boolean; formatId?: number; format?: string } | undefined;
  export function getFormatFromId(id: number): string;
  export function isDateFormat(pattern: string): boolean;
  export function isPercentFormat(pattern: string): boolean;
  export function isTextFormat(pattern: string): boolean;
  export function isValidFormat(pattern: string): boolean;
}
